#ifndef EERDER_CLIBXML2_H
#define EERDER_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#endif
