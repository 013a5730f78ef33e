package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Why something can't be done in a debt settlement. */
final class SettlementProblems {

    private SettlementProblems() {}

    static ProblemException noAccount(UUID rentAccountId) {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "rentAccountId",
                rentAccountId,
                new Text("There is no such rent account.", "Deze huurrekening bestaat niet."));
    }

    static Issue noTenant(UUID personId) {
        return new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                "personId",
                personId,
                new Text(
                        "This person owes nothing of the account.",
                        "Deze persoon is niets verschuldigd van de rekening."));
    }

    static ProblemException noDividend() {
        return ProblemException.notFound(
                new Text("The debt settlement has no such dividend.", "De schuldenregeling heeft dit dividend niet."));
    }

    static ProblemException reversedAlready(Dividend dividend) {
        LocalDate on = dividend.reversal().orElseThrow().on();
        return ProblemException.conflict(
                "dividendReversed",
                new Text("The dividend was reversed on " + on + ".", "Het dividend werd teruggedraaid op " + on + "."));
    }

    static ProblemException takenBack() {
        return ProblemException.conflict(
                "dividendTakenBack",
                new Text(
                        "The bank took the whole dividend back: nothing of it is left to reverse.",
                        "De bank nam het hele dividend terug: er blijft niets van over om terug te draaien."));
    }

    static Issue nothingClaimed() {
        return new Issue(
                IssueType.OUT_OF_RANGE,
                In.BODY,
                "claimed",
                BigDecimal.ZERO,
                new Text(
                        "Only what corrects a claim that was filed may be nothing.",
                        "Alleen wat een ingediende aangifte verbetert, mag niets zijn."));
    }

    static ProblemException runsAlready(DebtSettlement other) {
        return ProblemException.conflict(
                        "debtSettlementRuns",
                        new Text(
                                "A debt settlement of this account runs since " + other.admissibleOn()
                                        + "; a second one says, as the first, which tenant it is of.",
                                "Een schuldenregeling van deze rekening loopt sinds " + other.admissibleOn()
                                        + "; een tweede zegt, zoals de eerste, van welke huurder ze is."))
                .with("debtSettlementId", other.debtSettlementId().toString());
    }

    static ProblemException ended(DebtSettlement one) {
        return ProblemException.conflict(
                "debtSettlementEnded",
                new Text(
                        "The debt settlement has ended on "
                                + one.end().orElseThrow().on() + ".",
                        "De schuldenregeling eindigde op "
                                + one.end().orElseThrow().on() + "."));
    }

    static ProblemException renounced() {
        return ProblemException.conflict(
                "claimRenounced",
                new Text(
                        "The claim is deemed to be renounced: it lives again only when the debt settlement is rejected or revoked.",
                        "De schuldvordering wordt geacht verzaakt te zijn: ze herleeft pas bij verwerping of herroeping van de schuldenregeling."));
    }

    static ProblemException annulled(DebtSettlement one) {
        LocalDate on = one.annulment().orElseThrow().on();
        return ProblemException.conflict(
                "debtSettlementAnnulled",
                new Text(
                        "The debt settlement was a mistake, annulled on " + on + ".",
                        "De schuldenregeling was een vergissing, geannuleerd op " + on + "."));
    }

    static ProblemException hasDividends() {
        return ProblemException.conflict(
                "debtSettlementHasDividends",
                new Text(
                        "Dividends are booked on it, or the mediator is to return what was given back of them: these are reversed and that is paid first.",
                        "Er zijn dividenden op geboekt, of de schuldbemiddelaar moet wat ervan teruggegeven werd nog terugbetalen: dat wordt eerst teruggedraaid en betaald."));
    }

    static Issue saidOfAKeptPlanAlone() {
        return new Issue(
                IssueType.REJECTED_INPUT,
                In.BODY,
                "stillOwed",
                null,
                new Text(
                        "Only of a plan that was kept this is said; of any other end every debt lives again.",
                        "Dit wordt alleen gezegd van een regeling die nageleefd werd; bij elk ander einde herleeft elke schuld."));
    }

    static ProblemException notNow(String en, String nl) {
        return ProblemException.conflict("debtSettlementActNotNow", new Text(en, nl));
    }

    static ProblemException moreThanFrozen(Euro open) {
        return ProblemException.conflict(
                "moreThanOpen",
                new Text(
                        "Of the frozen debts, and of what the mediator is to return, " + open + " is open.",
                        "Van de bevroren schulden, en van wat de schuldbemiddelaar moet terugbetalen, staat " + open
                                + " open."));
    }

    static Issue channelMissing() {
        return new Issue(
                IssueType.REQUIRED_INPUT,
                In.BODY,
                "channel",
                null,
                new Text("A filed claim says how it was filed.", "Een aangifte zegt hoe ze gebeurde."));
    }

    static Issue saidOfAFiledClaimAlone(String property) {
        return new Issue(
                IssueType.REJECTED_INPUT,
                In.BODY,
                property,
                null,
                new Text("Only a filed claim has this.", "Alleen een aangifte heeft dit."));
    }

    static Issue noPayment(UUID entryId) {
        return new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                "entryId",
                entryId,
                new Text(
                        "The rent account has no such payment that counts.",
                        "Deze huurrekening heeft geen zulke betaling die telt."));
    }

    static Issue either(String name, IssueType type) {
        return new Issue(
                type,
                In.BODY,
                name,
                null,
                new Text(
                        "A dividend is a payment that is booked (entryId), or it is booked now (receivedOn and amount).",
                        "Een dividend is een betaling die geboekt is (entryId), of wordt nu geboekt (receivedOn en amount)."));
    }
}
