package be.huurwerk.deposit.instalment;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells of a chunk of deposits which instalments are due and which are late, each once. */
@ApplicationScoped
class InstalmentRunHandler implements BatchRunHandler {

    static final String KIND = "instalments";

    private static final String TOLERANCE = "policy/deposit/instalment-tolerance";

    private final DueInstalments instalments;
    private final BulkBooking booking;
    private final Outbox outbox;
    private final Parameters parameters;

    InstalmentRunHandler(DueInstalments instalments, BulkBooking booking, Outbox outbox, Parameters parameters) {
        this.instalments = instalments;
        this.booking = booking;
        this.outbox = outbox;
        this.parameters = parameters;
    }

    /** The last due day of an instalment that is late on a day. */
    static LocalDate lateBy(LocalDate day, Parameters parameters) {
        return day.minusDays(parameters.number(TOLERANCE, day).intValue() + 1L);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> depositIds) {
        LocalDate day = LocalDate.parse(run.key());
        booking.lock(depositIds);
        tell(InstalmentEvents.OVERDUE, instalments.untoldOverdue(depositIds, lateBy(day, parameters)))
                .forEach(instalments::toldOverdue);
        tell(InstalmentEvents.DUE, instalments.untoldDue(depositIds, day)).forEach(instalments::toldDue);
    }

    private List<LateInstalment> tell(String type, List<LateInstalment> all) {
        outbox.appendAll(
                type,
                all.stream()
                        .map(one -> new Outbox.Entry(one.tenancyId(), InstalmentEvents.Told.of(one)))
                        .toList());
        return all;
    }
}
