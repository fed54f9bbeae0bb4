/** Survey sheets through the hall, measured beside a bare read and insert. */
@NullMarked
package org.onehall.bench.survey;

import org.jspecify.annotations.NullMarked;
