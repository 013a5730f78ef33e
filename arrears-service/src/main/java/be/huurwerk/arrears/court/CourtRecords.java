package be.huurwerk.arrears.court;

import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.arrears.visit.HomeVisits;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What this service recorded about an account and a court file tells, as it was known of the evening of a day. What was a mistake is not in it. */
@ApplicationScoped
class CourtRecords {

    static final String VISIT = "visit";

    private final Sql sql;
    private final HomeVisits homeVisits;
    private final Parameters parameters;

    CourtRecords(DataSource dataSource, HomeVisits homeVisits, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.homeVisits = homeVisits;
        this.parameters = parameters;
    }

    /**
     * A plan, and its state on the day.
     *
     * @param expected what might still be open of it when it came into that state
     * @param actual what was open of it then
     * @param ground why it came into that state
     */
    record Plan(
            LocalDate agreedOn,
            Euro amount,
            int instalments,
            LocalDate firstDueOn,
            LocalDate lastDueOn,
            String state,
            LocalDate since,
            Euro expected,
            Euro actual,
            Optional<String> ground) {}

    /** @param reason why it came back, and when; both or neither */
    record Sending(
            LocalDate on,
            String step,
            String channel,
            Optional<String> reference,
            Optional<LocalDate> failedOn,
            Optional<String> reason) {}

    /** @param outcome empty of a visit: what was found is not told to this service */
    record Contact(LocalDate on, String kind, Optional<String> outcome) {}

    /** A reminder of which something is not there. */
    record Unproved(UUID arrearsCaseId, UUID stepId, String step, LocalDate on, boolean printed, boolean sent) {}

    private record Reminder(Unproved proof, String channel) {}

    List<Sending> sendings(UUID rentAccountId, LocalDate on) {
        return sql.list(
                "select x.handed_over_on, s.code, s.channel, x.reference, f.failed_on, f.reason from arrears_sending x"
                        + " join arrears_step s using (step_id) join arrears_case c using (arrears_case_id)"
                        + " left join arrears_sending_failure f on f.sending_id = x.sending_id and f.failed_on <= ?"
                        + " where c.rent_account_id = ? and x.handed_over_on <= ? and not exists"
                        + " (select 1 from arrears_step_annulment a where a.step_id = s.step_id)"
                        + " order by x.handed_over_on, x.sending_id",
                row -> new Sending(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        Optional.ofNullable(row.getString(6))),
                on,
                rentAccountId,
                on);
    }

    /** With the visits of tenancy-service that were about arrears. */
    List<Contact> contacts(CourtCase one, LocalDate on) {
        List<Contact> contacts = sql.list(
                "select x.on_day, x.kind, x.outcome from arrears_contact x join arrears_case c using (arrears_case_id)"
                        + " where c.rent_account_id = ? and x.on_day <= ? order by x.on_day, x.contact_id",
                row -> new Contact(row.getObject(1, LocalDate.class), row.getString(2), Optional.of(row.getString(3))),
                one.rentAccountId(),
                on);
        Stream<Contact> visits = homeVisits.aboutArrears(one.tenancyId(), on).stream()
                .map(visit -> new Contact(visit.heldOn(), VISIT, Optional.empty()));
        return Stream.concat(contacts.stream(), visits)
                .sorted(Comparator.comparing(Contact::on))
                .toList();
    }

    List<Plan> plans(UUID rentAccountId, LocalDate on) {
        return sql.list(
                "select p.agreed_on, p.amount, i.many, i.first_due, i.last_due, s.state, s.on_day, s.expected, s.actual, s.ground"
                        + " from payment_plan p cross join lateral (select state, on_day, expected, actual, ground"
                        + " from payment_plan_state where payment_plan_id = p.payment_plan_id and on_day <= ?"
                        + " order by ordinal desc limit 1) s cross join lateral (select count(*) as many, min(due_on) as first_due,"
                        + " max(due_on) as last_due from payment_plan_instalment where payment_plan_id = p.payment_plan_id) i"
                        + " where p.rent_account_id = ? order by p.agreed_on, p.payment_plan_id",
                row -> new Plan(
                        row.getObject(1, LocalDate.class),
                        Euro.of(row.getBigDecimal(2)),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        Euro.of(row.getBigDecimal(8)),
                        Euro.of(row.getBigDecimal(9)),
                        Optional.ofNullable(row.getString(10))),
                on,
                rentAccountId);
    }

    /** The steps by a channel that sends a letter, of which the letter was not printed or no sending is recorded. */
    List<Unproved> unproved(UUID rentAccountId, LocalDate on) {
        return sql
                .list(
                        "select s.arrears_case_id, s.step_id, s.code, s.taken_on, s.channel,"
                                + " exists (select 1 from arrears_letter l where l.step_id = s.step_id and l.language = 'nl' and l.pdf is not null),"
                                + " exists (select 1 from arrears_sending x where x.step_id = s.step_id and x.handed_over_on <= ?)"
                                + " from arrears_step s join arrears_case c using (arrears_case_id) where c.rent_account_id = ?"
                                + " and s.taken_on <= ? and not exists (select 1 from arrears_step_annulment a where a.step_id = s.step_id)"
                                + " order by s.taken_on, s.step_id",
                        row -> new Reminder(
                                new Unproved(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getBoolean(6),
                                        row.getBoolean(7)),
                                row.getString(5)),
                        on,
                        rentAccountId,
                        on)
                .stream()
                .filter(one ->
                        Way.by(one.channel(), one.proof().on(), parameters).isPresent())
                .map(Reminder::proof)
                .filter(proof -> !proof.printed() || !proof.sent())
                .toList();
    }
}
