@NullMarked
package org.onehall.jobseeker.survey.web;

import org.jspecify.annotations.NullMarked;
