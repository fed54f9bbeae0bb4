package org.onehall.notification.alert;

/** What we read of a closed vacancy. */
record VacancyClosed(String vacancyId) {}
