package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
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

    static ProblemException outside() {
        return ProblemException.conflict(
                "noticeOutsideTenancy",
                new Text(
                        "A notice is received from the day of signing on and not after the last day, and ends the"
                                + " tenancy on its first day at the earliest.",
                        "Een opzeg wordt ontvangen vanaf de dag van ondertekening en niet na de laatste dag, en"
                                + " beëindigt de huurovereenkomst ten vroegste op de eerste dag."));
    }

    static ProblemException departed(UUID tenancyId) {
        String href = Hrefs.departure(tenancyId).toString();
        return ProblemException.conflict(
                        "alreadyDeparted",
                        new Text("The household has left: " + href, "Het gezin is vertrokken: " + href))
                .with("href", href);
    }

    static ProblemException tenantSurvives() {
        return ProblemException.conflict(
                "tenantSurvives",
                new Text(
                        "The household has another tenant, who keeps the dwelling: report the death as a change of the"
                                + " household.",
                        "Het gezin telt nog een huurder, die de woning behoudt: meld het overlijden als"
                                + " gezinswijziging."));
    }

    static ProblemException notWithdrawable() {
        return ProblemException.conflict(
                "noticeNotWithdrawable",
                new Text(
                        "Only a notice that counts can be withdrawn, and not an end by law.",
                        "Enkel een opzeg die telt, kan ingetrokken worden, en geen einde van rechtswege."));
    }

    static ProblemException noSignatureAwaited() {
        return ProblemException.conflict(
                "noSignatureAwaited",
                new Text(
                        "This person's signature is in already.", "De handtekening van deze persoon is al ontvangen."));
    }
}
