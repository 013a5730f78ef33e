package be.huurwerk.tenancy.contract;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a point of the checklist is due: so many days after the signing, or after the first day of the lease. */
record DueRule(boolean fromStart, int days) {

    private static final Pattern FORM = Pattern.compile("(signing|start) (-?[0-9]{1,4})");

    /** @throws IllegalArgumentException when the landlord's policy writes it otherwise */
    static DueRule parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "policy/tenancy/signing-checklist: \"" + text + "\" is not \"signing\" or \"start\" and days");
        }
        return new DueRule(form.group(1).equals("start"), Integer.parseInt(form.group(2)));
    }

    LocalDate dueOn(LocalDate signedOn, LocalDate startDate) {
        return (fromStart ? startDate : signedOn).plusDays(days);
    }
}
