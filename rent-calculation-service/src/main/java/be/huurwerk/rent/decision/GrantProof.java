package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.LocalDate;

/** Whether the papers are in that a rent on the current income needs from a date on, when an officer decides it. */
public interface GrantProof {

    /** @throws ProblemException 409 naming what is missing, or from when the rent may hold by the day on which the papers came in */
    void check(TenancyFile file, LocalDate from, DecisionReason kind);
}
