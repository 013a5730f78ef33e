package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose a refund is: one of the beneficiaries, or nobody in particular where too much came in. */
final class Payee {

    private static final Text WHOSE_HEIR = new Text(
            "The refund of an heir says whose heir it is: personId is the tenant who died, and heirId the heir, as beneficiaries of the deposit tells both.",
            "Een terugbetaling aan een erfgenaam zegt van wie die erft: personId is de overleden huurder en heirId de erfgenaam, zoals beneficiaries van de waarborg ze beide noemt.");

    private Payee() {}

    /** @throws ProblemException 400 for somebody whose the deposit is not */
    static Optional<Beneficiary> of(RequestRefund.Asked asked, List<Beneficiary> beneficiaries) {
        if (asked.personId().isPresent()) {
            return Optional.of(find(asked.personId().get(), asked.heirId(), beneficiaries));
        }
        if (asked.heirId().isPresent()) {
            throw fault(IssueType.REQUIRED_INPUT, "personId", WHOSE_HEIR);
        }
        if (asked.source() == Refund.Source.surplus) {
            return Optional.empty();
        }
        throw fault(
                IssueType.REQUIRED_INPUT,
                "personId",
                new Text("A refund says whose it is.", "Een terugbetaling zegt van wie ze is."));
    }

    private static Beneficiary find(UUID personId, Optional<UUID> heirId, List<Beneficiary> beneficiaries) {
        List<Beneficiary> ofPerson = beneficiaries.stream()
                .filter(one -> one.personId().equals(personId))
                .toList();
        if (ofPerson.isEmpty()) {
            boolean isHeir = beneficiaries.stream()
                    .anyMatch(one -> one.heirId().filter(personId::equals).isPresent());
            throw fault(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    "personId",
                    isHeir
                            ? WHOSE_HEIR
                            : new Text("The deposit is not this person's.", "De waarborg is niet van deze persoon."));
        }
        return ofPerson.stream()
                .filter(one -> one.heirId().equals(heirId))
                .findFirst()
                .orElseThrow(() -> heirId.isEmpty()
                        ? fault(
                                IssueType.REQUIRED_INPUT,
                                "heirId",
                                new Text(
                                        "This tenant has died: heirId says to which heir it goes.",
                                        "Deze huurder is overleden: heirId zegt naar welke erfgenaam het gaat."))
                        : fault(
                                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                                "heirId",
                                new Text(
                                        "This is not known as an heir of that person.",
                                        "Dit is niet gekend als erfgenaam van die persoon.")));
    }

    private static ProblemException fault(IssueType type, String name, Text text) {
        return ProblemException.badRequest(new Issue(type, In.BODY, name, null, text));
    }
}
