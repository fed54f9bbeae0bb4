package org.onehall.jobseeker.survey.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file one after another, header first. Any exception of reading means the file is broken. */
interface Lines extends AutoCloseable {

    /** A line with its number counted from 1. */
    record Line(int number, List<RawCell> cells) {}

    /** The next line that is not empty, null at the end. */
    @Nullable
    Line next();

    @Override
    void close();
}
