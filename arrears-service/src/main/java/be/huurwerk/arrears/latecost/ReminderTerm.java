package be.huurwerk.arrears.latecost;

import be.huurwerk.regulation.calendar.WorkingDays;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when a reminder lets pay: by the law (art. XIX.2 of the Code of Economic Law) since it says so, before that by the landlord's policy.
 *
 * @param from the first day of the term; empty where it is the landlord's own
 * @param until its last day
 */
public record ReminderTerm(int days, Optional<LocalDate> from, LocalDate until) {

    private static final String LAW = "arrears/reminder-term";
    private static final String POLICY = "policy/arrears/reminder-days";
    private static final String CHANNELS = "policy/arrears/letter-channels";

    /** How a letter goes; the names are those of the policy {@code arrears/letter-channels}. */
    public enum Way {
        post,
        electronic;

        /** How a step by a channel goes; empty for one that sends no letter. */
        public static Optional<Way> by(String channel, LocalDate on, Parameters parameters) {
            return parameters.findWord(CHANNELS, channel, on).map(word -> valueOf(word.value()));
        }
    }

    public static ReminderTerm of(LocalDate sentOn, Way way, Parameters parameters) {
        if (parameters.find(LAW, "days", sentOn).isEmpty()) {
            int days = parameters.number(POLICY, sentOn).intValue();
            return new ReminderTerm(days, Optional.empty(), sentOn.plusDays(days));
        }
        int days = parameters.number(LAW, "days", sentOn).intValue();
        LocalDate from = way == Way.electronic
                ? sentOn.plusDays(
                        parameters.number(LAW, "electronicFrom", sentOn).intValue())
                : WorkingDays.after(
                        sentOn, parameters.number(LAW, "postFrom", sentOn).intValue(), parameters);
        return new ReminderTerm(days, Optional.of(from), from.plusDays(days - 1L));
    }
}
