package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.advance.AdvanceSchedule;
import be.huurwerk.rent.advance.Advances;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.rent.yearlysettlement.SettledStatement;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prints letters of statements; whoever calls keeps them. */
@ApplicationScoped
class PrintStatements {

    private final SettledStatements statements;
    private final Leases leases;
    private final Advances advances;
    private final RentAccounts accounts;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final Parameters parameters;
    private final ChargeLetterSheet sheets;
    private final Press press = new Press();

    PrintStatements(
            SettledStatements statements,
            Leases leases,
            Advances advances,
            RentAccounts accounts,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters) {
        this.statements = statements;
        this.leases = leases;
        this.advances = advances;
        this.accounts = accounts;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.parameters = parameters;
        this.sheets = new ChargeLetterSheet(parameters);
    }

    /**
     * Prints them one by one, once all addressees are there, and of those that ask money the communications.
     *
     * @throws ProblemException 404 when there is no such statement; 409 while a settlement is not final, when somebody can't be written to,
     *     has a name that a letter can't write, or owes and has no rent account that is known; 503 while the addressees can't be had
     */
    List<PrintedLetter> print(Collection<SettledStatements.Of> all, LetterLanguage language) {
        Map<SettledStatements.Of, SettledStatement> settled = new LinkedHashMap<>();
        all.forEach(of -> settled.put(of, statements.find(of.chargeSettlementId(), of.tenancyId())));
        LocalDate today = businessDate.today();
        List<UUID> tenancyIds =
                all.stream().map(SettledStatements.Of::tenancyId).distinct().toList();
        Map<UUID, Addressee> named = addressees.of(tenancyIds, today);
        tenancyIds.forEach(tenancyId -> requireNames(tenancyId, named));
        Map<SettledStatements.Of, HowToPay> pay = howToPay(settled, today);
        Map<UUID, Lease> found = leases.load(tenancyIds);
        Map<UUID, AdvanceSchedule> schedules = advances.schedules(found.values());
        List<PrintedLetter> letters = new ArrayList<>();
        settled.forEach((of, statement) -> {
            UUID letterId = Ids.next();
            Printed printed = press.print(sheets.of(
                    letterId,
                    statement,
                    next(Optional.ofNullable(found.get(of.tenancyId())), schedules, statement),
                    pay.get(of),
                    named.get(of.tenancyId()),
                    today,
                    language));
            letters.add(new PrintedLetter(letterId, of, language, today, printed.hash(), Optional.of(printed.pdf())));
        });
        return letters;
    }

    private Map<SettledStatements.Of, HowToPay> howToPay(
            Map<SettledStatements.Of, SettledStatement> settled, LocalDate today) {
        Map<UUID, String> communications = accounts.communications(
                settled.keySet().stream().map(SettledStatements.Of::tenancyId).toList());
        Map<SettledStatements.Of, HowToPay> pay = new HashMap<>();
        settled.forEach((of, statement) -> pay.put(
                of,
                statement.difference().isPositive()
                        ? HowToPay.of(of.tenancyId(), communications, today, parameters)
                        : HowToPay.NOTHING));
        return pay;
    }

    /** What is paid from the day of the settlement on, or from the day before its own new advance where that is earlier. */
    private static NextAdvances next(
            Optional<Lease> lease, Map<UUID, AdvanceSchedule> schedules, SettledStatement settled) {
        LocalDate day = settled.advancesFrom()
                .map(from -> from.minusDays(1))
                .filter(settled.settledOn()::isAfter)
                .orElse(settled.settledOn());
        return lease.map(known -> NextAdvances.of(schedules.get(known.tenancyId()), day, known.endDate()))
                .orElse(NextAdvances.NONE);
    }

    /** @throws ProblemException 409 when nobody of the tenancy can be written to */
    static void requireNames(UUID tenancyId, Map<UUID, Addressee> named) {
        if (!named.containsKey(tenancyId) || named.get(tenancyId).names().isEmpty()) {
            throw ProblemException.conflict(
                    "noAddressee",
                    new Text(
                            "Nobody is known to whom a letter about tenancy " + tenancyId + " can go.",
                            "Er is niemand bekend aan wie een brief over huur " + tenancyId + " kan gaan."));
        }
    }
}
