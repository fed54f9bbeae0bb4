package org.onehall.platform.web;

import org.jspecify.annotations.Nullable;

/** A bean that knows which problem an exception of its module is. */
@FunctionalInterface
public interface ProblemSource {

    /** The problem to answer with, or null when this exception is not known here. */
    @Nullable
    ProblemException problemOf(Throwable thrown);
}
