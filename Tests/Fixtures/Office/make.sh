#!/usr/bin/env bash
# Makes the documents beside this script once, from pages of Corpus/, with LibreOffice 7.4:
#   bash Tests/Fixtures/Office/make.sh
# Of the OpenDocument files the parts without words (thumbnail, settings) are left out to keep them small.
set -euo pipefail
cd "$(dirname "$0")"
corpus=../../../Corpus
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
while IFS=$'\t' read -r name page; do
    cp "$corpus/$page" "$work/$name.html"
    for kind in docx odt; do
        soffice "-env:UserInstallation=file://$work/profile" --headless --infilter="HTML (StarWriter)" \
            --convert-to "$kind" --outdir "$work" "$work/$name.html" >/dev/null
    done
    cp "$work/$name.docx" .
    python3 - "$work/$name.odt" "$name.odt" <<'P'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
    for part in ["mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"]:
        kind = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
        new.writestr(zipfile.ZipInfo(part), old.read(part), compress_type=kind)
P
done < pages.tsv
