package be.huurwerk.arrears.chargeadvance;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a household pays in advance on the rent charges (voorschotten op de huurlasten): periods that don't overlap. */
public record Advances(List<AdvancePeriod> periods) {

    public static final Advances NONE = new Advances(List.of());

    public Advances {
        periods = List.copyOf(periods);
    }

    /** Of a full month; empty on a day that bears none. */
    public Optional<Euro> on(LocalDate day) {
        return periods.stream().filter(period -> period.holds(day)).findFirst().map(AdvancePeriod::advance);
    }
}
