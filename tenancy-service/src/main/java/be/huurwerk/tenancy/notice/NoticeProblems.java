package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.UUID;

/** Why a notice can't be taken as the tenancy stands. */
final class NoticeProblems {

    private NoticeProblems() {}

    static ProblemException unknown(UUID noticeId) {
        return ProblemException.notFound(
                new Text("There is no notice " + noticeId + ".", "Er is geen opzeg " + noticeId + "."));
    }

    static ProblemException alreadyRuns(Notice running) {
        String href = Hrefs.notice(running.tenancyId(), running.noticeId()).toString();
        return ProblemException.conflict(
                        "noticeAlreadyRuns",
                        new Text("A notice runs already: " + href, "Er loopt al een opzeg: " + href))
                .with("href", href);
    }

    static ProblemException noCertificateAwaited() {
        return ProblemException.conflict(
                "noCertificateAwaited",
                new Text(
                        "Only a notice because of a care home that counts and has no certificate yet awaits one.",
                        "Enkel een opzeg wegens opname in een zorginstelling die telt en nog geen attest heeft, wacht erop."));
    }

    static ProblemException outside() {
        return ProblemException.conflict(
                "noticeOutsideTenancy",
                new Text(
                        "A notice is received from the day of signing on and not after the last day, and ends the"
                                + " tenancy on its first day at the earliest.",
                        "Een opzeg wordt ontvangen vanaf de dag van ondertekening en niet na de laatste dag, en"
                                + " beëindigt de huurovereenkomst ten vroegste op de eerste dag."));
    }

    static ProblemException tenantSurvives() {
        return ProblemException.conflict(
                "tenantSurvives",
                new Text(
                        "The household has another tenant, who keeps the dwelling: report the death as a change of the"
                                + " household, which names who died.",
                        "Het gezin telt nog een huurder, die de woning behoudt: meld het overlijden als"
                                + " gezinswijziging, die zegt wie overleed."));
    }

    /** The old lease ends by law when the new one is concluded. */
    static ProblemException followsFromLease(UUID newTenancyId) {
        String href = Hrefs.tenancy(newTenancyId).toString();
        return ProblemException.conflict(
                        "tenancyBuiltUpon",
                        new Text(
                                "The lease ended because the household moved to another: annul that one first: " + href,
                                "Het huurcontract eindigde omdat het gezin naar een ander verhuisde: annuleer eerst dat: "
                                        + href))
                .with("href", href);
    }

    static ProblemException noTenantSigns() {
        return ProblemException.conflict(
                "noTenantSigns",
                new Text(
                        "A tenant's notice is signed by a tenant of age, and this household has none who signs. When the last"
                                + " tenant died, report the death: an heir may sign that.",
                        "Een opzeg door de huurder wordt getekend door een meerderjarige huurder, en dit gezin heeft er"
                                + " geen die tekent. Is de laatste huurder overleden, meld dan het overlijden: een"
                                + " erfgenaam mag dat tekenen."));
    }

    static ProblemException notWithdrawable() {
        return ProblemException.conflict(
                "noticeNotWithdrawable",
                new Text(
                        "Only a notice that counts can be withdrawn, and not an end by law.",
                        "Enkel een opzeg die telt, kan ingetrokken worden, en geen einde van rechtswege."));
    }

    static ProblemException countsNoMore() {
        return ProblemException.conflict(
                "noticeCountsNoMore",
                new Text(
                        "The notice is superseded, withdrawn or annulled.",
                        "De opzeg is vervangen, ingetrokken of geannuleerd."));
    }

    static ProblemException followsFromHouseholdChange(UUID tenancyId, UUID householdChangeId) {
        String href = Hrefs.householdChange(tenancyId, householdChangeId).toString();
        return ProblemException.conflict(
                        "followsFromHouseholdChange",
                        new Text(
                                "The lease ends by a reported death; annul that: " + href,
                                "Het huurcontract eindigt door een gemeld overlijden; annuleer dat: " + href))
                .with("href", href);
    }

    static ProblemException nothingToReport() {
        return ProblemException.conflict(
                "nothingToReport",
                new Text(
                        "Of this notice the OCMW need not be told, or it was told already.",
                        "Van deze opzeg moet het OCMW niet ingelicht worden, of dat is al gebeurd."));
    }

    static ProblemException noTerm() {
        return ProblemException.conflict(
                "noTermToEnd",
                new Text(
                        "The lease is of indefinite duration: it has no end of term.",
                        "Het huurcontract is van onbepaalde duur: het heeft geen einde van de duur."));
    }

    static ProblemException noGround(NoticeReason reason, LocalDate on) {
        return ProblemException.conflict(
                "noGroundForNotice",
                reason.isAtTermOnly()
                        ? new Text(
                                "No test of this term, on " + on
                                        + " or before, found that: assess the end of the term.",
                                "Geen toets van deze duur, op " + on
                                        + " of eerder, stelde dat vast: toets het einde van" + " de duur.")
                        : new Text(
                                "No such property is recorded that had to be gone on " + on + ": what was given or"
                                        + " inherited is a ground once its term is over.",
                                "Er is geen zo'n eigendom genoteerd die op " + on + " weg moest zijn: wat geschonken of"
                                        + " geërfd werd, is een reden zodra de termijn voorbij is."));
    }

    static ProblemException nothingRefused(LocalDate on) {
        return ProblemException.conflict(
                "noGroundForNotice",
                new Text(
                        "A dwelling that is too large is a ground once enough valid offers of a smaller one are refused:"
                                + " by " + on + " they are not, or one is accepted. See the offers of this tenancy.",
                        "Een te grote woning is een reden zodra voldoende geldige aanbiedingen van een kleinere geweigerd"
                                + " zijn: op " + on
                                + " is dat niet zo, of een ervan is aanvaard. Zie het aanbod aan deze"
                                + " huurder."));
    }

    static ProblemException tooLate(LocalDate endsOn, LocalDate termEnd) {
        return ProblemException.conflict(
                "noticeTooLate",
                new Text(
                        "The period of the notice ends on " + endsOn + ", after the term of the lease on " + termEnd
                                + ".",
                        "De opzegtermijn eindigt op " + endsOn + ", na de duur van het huurcontract op " + termEnd
                                + "."));
    }

    static ProblemException livesThereNoMore() {
        return ProblemException.conflict(
                "noSignatureAwaited",
                new Text(
                        "This person lives there no more: this signature is not awaited.",
                        "Deze persoon woont er niet meer: op deze handtekening wordt niet gewacht."));
    }

    static ProblemException noSignatureAwaited() {
        return ProblemException.conflict(
                "noSignatureAwaited",
                new Text(
                        "This person's signature is in already.", "De handtekening van deze persoon is al ontvangen."));
    }
}
