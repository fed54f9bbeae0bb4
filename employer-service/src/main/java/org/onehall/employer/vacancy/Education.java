package org.onehall.employer.vacancy;

/** Levels of schooling, from the lowest; a vocational school leaver counts as above a plain senior one. */
public enum Education {
    PRIMARY(1),
    JUNIOR(2),
    SENIOR(3),
    VOCATIONAL(4),
    COLLEGE(5),
    BACHELOR(6),
    MASTER(7);

    private final int rank;

    Education(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    public boolean reaches(Education asked) {
        return rank >= asked.rank;
    }
}
