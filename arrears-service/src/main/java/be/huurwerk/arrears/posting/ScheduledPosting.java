package be.huurwerk.arrears.posting;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;

/** The month of the business date is posted by itself, where the landlord chose so. */
@ApplicationScoped
class ScheduledPosting implements ScheduledRun {

    private final PostMonth postMonth;

    ScheduledPosting(PostMonth postMonth) {
        this.postMonth = postMonth;
    }

    @Override
    public String kind() {
        return PostMonth.KIND;
    }

    @Override
    public Run start(LocalDate businessDate) {
        return postMonth.post(YearMonth.from(businessDate));
    }
}
