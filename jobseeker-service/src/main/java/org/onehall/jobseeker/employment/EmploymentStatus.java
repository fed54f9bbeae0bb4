package org.onehall.jobseeker.employment;

/** Whether somebody has work; inactive is who studies, is retired or cannot work. */
public enum EmploymentStatus {
    EMPLOYED,
    UNEMPLOYED,
    INACTIVE
}
