import Testing

@testable import Answers

/// Questions as councillors, advisers and journalists type them.
struct QuestionWordingTests {
    @Test(
        "Dutch questions",
        arguments: [
            ("wat besloot de raad over de Floriade", "Floriade"),
            ("zijn er moties over laadpalen?", "laadpalen · motie"),
            ("is er ooit iets besloten over hondenbelasting", "hondenbelasting"),
            ("heeft de raad al eens de sluiting van het zwembad besproken?", "sluiting zwembad"),
            ("hoe is gestemd over het bestemmingsplan Oosterwold", "bestemmingsplan Oosterwold"),
            ("wie stemde tegen de Lelylijn", "Lelylijn"),
            ("wat vond de raad van de wolf", "wolf"),
            ("wat zei de raad over jeugdzorg?", "jeugdzorg"),
            ("wat is de stand van zaken rond Lelystad Airport", "Lelystad Airport"),
            ("geef mij alle besluiten over stikstof", "stikstof"),
            ("toon besluiten over windmolens in Flevoland", "windmolens · in provincie Flevoland"),
            ("laat zien welke moties over parkeren zijn ingetrokken", "parkeren · motie · ingetrokken"),
            ("ik zoek besluiten over de opvang van asielzoekers", "opvang asielzoekers"),
            ("overzicht van moties over armoede", "armoede · motie"),
            ("graag alle moties over woningbouw sinds 2022", "woningbouw · motie · vanaf 2022-01-01"),
            (
                "aangenomen moties over woningbouw sinds 2023",
                "woningbouw · motie · aangenomen · gewijzigd-aangenomen · vanaf 2023-01-01"
            ),
            ("besluiten over de jaarwisseling in Almere", "jaarwisseling · in gemeente Almere"),
            ("wat heeft de gemeente eerder gedaan tegen wateroverlast", "wateroverlast"),
            ("waarom is de motie over de nachtbus verworpen?", "nachtbus · motie · verworpen"),
            ("welk standpunt heeft de raad over kernenergie", "kernenergie"),
            ("wanneer is de kadernota 2024 vastgesteld", "kadernota 2024"),
            (
                "welke toezeggingen deed wethouder Kalverda over parkeren?",
                "parkeren · toezegging · bij P. Kalverda · bij wethouder Kalverda"
            ),
            (
                "wat is er in 2021 besloten over de IJmeerverbinding",
                "IJmeerverbinding · vanaf 2021-01-01 · tot 2021-12-31"
            ),
            ("wat is er met de bibliotheek gebeurd?", "bibliotheek"),
            ("hoe zit het met de huisvesting van statushouders", "huisvesting statushouders"),
            ("is het zwembad ooit dicht geweest", "zwembad dicht"),
            (
                "welke amendementen van D66 op de begroting zijn aangenomen?",
                "begroting · amendement · aangenomen · gewijzigd-aangenomen · van D66"
            ),
            ("moties vreemd aan de orde", "vreemd orde · motie"),
            ("wat spraken we af over de Markerwadden", "Markerwadden"),
            ("kun je me vertellen wat er besloten is over betaald parkeren?", "betaald parkeren"),
            ("wat is het beleid van de provincie rond zonneparken", "zonneparken"),
            ("welke plannen zijn er voor een nieuwe brug bij Kampen", "plannen nieuwe brug Kampen"),
            ("wat hebben Provinciale Staten besloten over de N307", "N307 · door Provinciale Staten"),
            (
                "wat heeft GS besloten over stikstof sinds 2020?",
                "stikstof · door Gedeputeerde Staten · vanaf 2020-01-01"
            ),
            (
                "welke moties van GroenLinks en PvdA over klimaat zijn verworpen",
                "klimaat · motie · verworpen · van GroenLinks · van PvdA"
            ),
            ("heeft de PVV tegen de begroting gestemd?", "begroting · stem PVV tegen"),
            ("bij welke moties stemde het CDA voor?", "motie · stem CDA voor"),
            ("moties waar de SP voor stemde over huren", "huren · motie · stem SP voor"),
            ("hoe vaak is er over de Floriade gestemd?", "Floriade"),
            (
                "wat is er vorig jaar besloten over afval in Lelystad?",
                "afval · in gemeente Lelystad · vanaf 2023-01-01 · tot 2023-12-31"
            ),
            ("wat besloot de raad in de vorige raadsperiode over sport", "sport · vanaf 2018-03-29 · tot 2022-03-29"),
            ("mag er gebouwd worden in Oosterwold", "gebouwd Oosterwold"),
            ("komt er een tweede brug over het IJmeer?", "tweede brug IJmeer"),
            ("is er geld voor de bibliotheek?", "geld bibliotheek"),
            ("zijn er afspraken met het waterschap over de dijk", "afspraken waterschap dijk"),
            ("wie diende de motie over de nachtbus in?", "nachtbus · motie"),
            ("wat heeft D66 voorgesteld over deelscooters", "deelscooters · van D66"),
            ("alle verworpen amendementen bij de begroting 2023", "begroting 2023 · amendement · verworpen"),
            (
                "raadsbesluiten over grondprijzen tussen 2018 en 2022",
                "grondprijzen · besluit · vanaf 2018-01-01 · tot 2022-12-31"
            ),
            ("collegebesluiten over evenementen in Almere", "evenementen · collegebesluit · in gemeente Almere"),
            ("lijst van toezeggingen over de jeugdzorg", "jeugdzorg · toezegging"),
            (
                "wat is door het college toegezegd over de speeltuin",
                "speeltuin · toezegging · door college van burgemeester en wethouders"
            ),
            ("welke besluiten nam Almere over de A6?", "A6 · in gemeente Almere"),
            ("vertel eens wat er over de haven besloten is", "haven"),
            ("wat weten we over de aanleg van glasvezel", "aanleg glasvezel"),
            ("waar heeft de raad mee ingestemd over Pampus", "Pampus"),
            (
                "op welke dag is motie M61-2026 aangenomen?",
                "dag · motie · aangenomen · gewijzigd-aangenomen · nummer M61-2026"
            ),
            ("hoe liep de stemming over de sluiting van de stadskantine af", "sluiting stadskantine"),
            ("is de gemeente voor of tegen windmolens", "windmolens"),
            ("kan de raad iets zeggen over vuurwerk", "vuurwerk"),
            ("welke moties zijn nog niet afgedaan?", "NOT uitkomst:afgedaan · motie"),
            ("wat was het oordeel over de motie Zwarte Piet", "oordeel Zwarte Piet · motie"),
            ("unaniem aangenomen moties over zorg", "unaniem zorg · motie · aangenomen · gewijzigd-aangenomen"),
            ("laatste besluiten over parkeren", "parkeren"),
            ("besluiten van de raad van Lelystad in 2022", "in gemeente Lelystad · vanaf 2022-01-01 · tot 2022-12-31"),
            (
                "heeft Flevoland ooit besloten over een spoorlijn naar Groningen",
                "spoorlijn Groningen · in provincie Flevoland"
            ),
            ("wat is er met betrekking tot de energietransitie besloten", "energietransitie"),
            ("wat is er besloten m.b.t. de omgevingswet?", "omgevingswet"),
        ])
    func dutch(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }

    @Test(
        "English questions",
        arguments: [
            ("what was decided about mobiliteit?", "mobiliteit"),
            ("which motions were rejected since 2020?", "motie · verworpen · vanaf 2020-01-01"),
            ("what did the council decide about the nachtbus before 2015?", "nachtbus · tot 2014-12-31"),
            ("what was decided earlier about mobiliteit", "mobiliteit"),
            ("which motions about wind energy were rejected", "wind energy · motie · verworpen"),
            ("list all motions about parking in Almere", "parking · motie · in gemeente Almere"),
            ("show me decisions about the ferry", "ferry"),
            ("has the council ever discussed a night bus?", "night bus"),
            ("did the province reject the wolf motion", "wolf · motie · verworpen"),
            ("how did the VVD vote on the night bus", "night bus · stem VVD voor · stem VVD tegen · stem VVD verdeeld"),
            (
                "which motions by D66 were adopted in 2022?",
                "motie · aangenomen · gewijzigd-aangenomen · van D66 · vanaf 2022-01-01 · tot 2022-12-31"
            ),
            ("what has been decided on nitrogen since march 2021", "nitrogen · vanaf 2021-03-01"),
            ("give me an overview of decisions regarding housing", "housing"),
            (
                "what did Lelystad decide about the airport last year",
                "airport · in gemeente Lelystad · vanaf 2023-01-01 · tot 2023-12-31"
            ),
            ("were there any amendments about tourist tax?", "tourist tax · amendement"),
            ("which motions were supported by the SP", "motie · stem SP voor"),
            (
                "motions that were not adopted about trees",
                "trees · motie · verworpen · staken · ingetrokken · aangehouden · vervallen"
            ),
            ("when was the harbour plan passed", "harbour plan · aangenomen · gewijzigd-aangenomen"),
        ])
    func english(text: String, expected: String) throws {
        #expect(try QuestionOutline.line(text) == expected)
    }
}
