package org.onehall.jobseeker.survey;

/** How far a sheet is: taken in, being worked off, worked off, or refused as a whole. */
public enum SheetState {
    RECEIVED,
    RUNNING,
    DONE,
    REFUSED
}
