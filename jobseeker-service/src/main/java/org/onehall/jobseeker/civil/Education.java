package org.onehall.jobseeker.civil;

/** The highest schooling completed, lowest first. Senior and vocational school stand beside each other. */
public enum Education {
    PRIMARY(1),
    JUNIOR(2),
    SENIOR(3),
    VOCATIONAL(3),
    COLLEGE(4),
    BACHELOR(5),
    MASTER(6);

    private final int level;

    Education(int level) {
        this.level = level;
    }

    /** 1 to 6; a vacancy that asks for one level takes everyone at or above it. */
    public int level() {
        return level;
    }
}
