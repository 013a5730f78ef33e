package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of a meter. */
final class MeterRules {

    private MeterRules() {}

    /** All faults of a hand-over. */
    static List<Issue> faults(
            MeterHandover.Utility utility, MeterHandoverRequest request, LocalDate startDate, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        Days.before("readOn", request.readOn(), startDate).ifPresent(faults::add);
        Days.yetToCome("readOn", request.readOn(), today).ifPresent(faults::add);
        if (request.isConnected()) {
            faults.addAll(missing(request));
        } else {
            faults.addAll(tooMuch(request));
        }
        if (request.ean().isPresent() && utility == MeterHandover.Utility.water) {
            faults.add(Issues.rejected("ean", "A water meter has no EAN code.", "Een watermeter heeft geen EAN-code."));
        }
        faults.addAll(readings(utility, request.stated()));
        return faults;
    }

    private static List<Issue> missing(MeterHandoverRequest request) {
        List<Issue> faults = new ArrayList<>();
        if (request.meterNumber().isEmpty()) {
            faults.add(Issues.required("meterNumber", "A meter has a number.", "Een meter heeft een nummer."));
        }
        if (request.readings().isEmpty()) {
            faults.add(Issues.required("readings", "A meter is read.", "Een meter wordt afgelezen."));
        }
        return faults;
    }

    private static List<Issue> tooMuch(MeterHandoverRequest request) {
        List<Issue> faults = new ArrayList<>();
        String en = "Without this supply there is no such thing.";
        String nl = "Zonder deze aansluiting is er dit niet.";
        request.meterNumber().ifPresent(number -> faults.add(Issues.rejected("meterNumber", en, nl)));
        request.ean().ifPresent(ean -> faults.add(Issues.rejected("ean", en, nl)));
        request.readings().ifPresent(readings -> faults.add(Issues.rejected("readings", en, nl)));
        return faults;
    }

    private static List<Issue> readings(
            MeterHandover.Utility utility, List<MeterHandoverRequest.ReadingRequest> readings) {
        List<Issue> faults = new ArrayList<>();
        Set<MeterHandover.Register> seen = new HashSet<>();
        for (int at = 0; at < readings.size(); at++) {
            MeterHandover.Register register = readings.get(at).register();
            String name = "readings[" + at + "].register";
            if (!utility.registers().contains(register)) {
                faults.add(Issues.rejected(
                        name,
                        "A meter of this supply has no such figure.",
                        "Een meter hiervan heeft dit cijfer niet."));
            } else if (!seen.add(register)) {
                faults.add(Issues.rejected(name, "This figure stands here twice.", "Dit cijfer staat hier tweemaal."));
            }
        }
        if (seen.contains(MeterHandover.Register.total)
                && (seen.contains(MeterHandover.Register.day) || seen.contains(MeterHandover.Register.night))) {
            faults.add(Issues.rejected(
                    "readings",
                    "A meter counts in total, or by day and night.",
                    "Een meter telt in totaal, of per dag en nacht."));
        }
        return faults;
    }
}
