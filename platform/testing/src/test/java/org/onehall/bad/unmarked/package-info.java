/** Forgot to be null-marked. */
package org.onehall.bad.unmarked;
