package org.onehall.jobseeker.survey;

import org.onehall.jobseeker.survey.sheet.SurveyRow;

/** A row with the lookup hash of its resident ID. */
record HashedRow(SurveyRow row, String hash) {}
