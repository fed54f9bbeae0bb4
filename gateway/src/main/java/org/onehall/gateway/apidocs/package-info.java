/** One API document for the whole house, joined from those of the services. */
@NullMarked
package org.onehall.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
