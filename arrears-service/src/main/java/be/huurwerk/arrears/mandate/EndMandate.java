package be.huurwerk.arrears.mandate;

import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a mandate, or ends it earlier than was fixed; what was ordered under it before stays as it is. */
@ApplicationScoped
class EndMandate {

    private final Mandates mandates;

    EndMandate(Mandates mandates) {
        this.mandates = mandates;
    }

    @Transactional
    public Mandate end(UUID mandateId, Mandate.End end, String ifMatch) {
        Mandate mandate = mandates.lock(mandateId)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("There is no such mandate.", "Dit mandaat bestaat niet.")));
        ETags.check(ifMatch, mandate.version());
        if (mandate.end().filter(fixed -> !end.on().isBefore(fixed.on())).isPresent()) {
            throw ProblemException.conflict(
                    "mandateEnded",
                    new Text(
                            "The mandate ends on " + mandate.end().get().on() + " already.",
                            "Het mandaat eindigt al op " + mandate.end().get().on() + "."));
        }
        Days.before("endedOn", end.on(), mandate.signedOn()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        mandates.end(mandateId, end);
        return mandates.find(mandateId).orElseThrow();
    }
}
