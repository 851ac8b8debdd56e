#ifndef EERDER_CZLIB_H
#define EERDER_CZLIB_H

#include <zlib.h>

/* inflateInit2 is a macro, which Swift does not see. */
static inline int eerder_inflateInit(z_streamp stream, int windowBits) {
    return inflateInit2(stream, windowBits);
}

#endif
