package be.huurwerk.rent;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.schedule.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** When the runs of this service start by themselves, as the landlord's policy {@code schedule/rent-calculation} says. */
@ApplicationScoped
class LandlordTimings implements Timings {

    private static final String SCHEDULE = "policy/schedule/rent-calculation";

    private final Parameters parameters;

    LandlordTimings(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Optional<String> of(String kind, LocalDate day) {
        return parameters.findWord(SCHEDULE, kind, day).map(DatedWord::value);
    }
}
