package org.onehall.platform.web.problem;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.ForeignDivisionException;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;

/** What belongs to a division of somebody else's. It comes before {@link SecurityProblems}, which knows no divisions. */
final class DivisionProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        if (!(thrown instanceof ForeignDivisionException foreign)) {
            return null;
        }
        ProblemException problem = ProblemException.forbidden("foreign-division", foreign.own());
        return foreign.field() == null ? problem : problem.at(foreign.field());
    }
}
