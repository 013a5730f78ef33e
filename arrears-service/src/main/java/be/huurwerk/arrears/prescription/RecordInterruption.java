package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records that the prescription of the debts of an account was interrupted. */
@ApplicationScoped
class RecordInterruption {

    private final Accounts accounts;
    private final Interruptions interruptions;
    private final BusinessDate businessDate;
    private final ErasedSubjects erased;

    RecordInterruption(
            Accounts accounts, Interruptions interruptions, BusinessDate businessDate, ErasedSubjects erased) {
        this.accounts = accounts;
        this.interruptions = interruptions;
        this.businessDate = businessDate;
        this.erased = erased;
    }

    /** @throws ProblemException 400 for a day that is still to come; 404; 409 of an erased file, or for what is recorded already */
    @Transactional
    public void record(UUID rentAccountId, Interruptions.Recorded recorded) {
        accounts.lockById(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        erased.refuse(rentAccountId);
        Days.yetToCome("on", recorded.interruption().on(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (interruptions.of(rentAccountId).stream()
                .anyMatch(known -> known.interruption().equals(recorded.interruption()))) {
            throw ProblemException.conflict(
                    "interruptionKnown",
                    new Text(
                            "An interruption of this kind and day is recorded already.",
                            "Een stuiting van deze soort en dag is al geregistreerd."));
        }
        interruptions.add(rentAccountId, recorded);
    }
}
