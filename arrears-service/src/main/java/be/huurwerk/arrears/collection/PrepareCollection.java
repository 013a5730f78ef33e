package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.Plans;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.arrears.mandate.Mandate;
import be.huurwerk.arrears.mandate.Mandates;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders for a day what is due on it of every account with a mandate. What another file collects already is not ordered again. */
@ApplicationScoped
class PrepareCollection {

    private static final int CHUNK = 1000;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID FIRST = new UUID(0, 0);
    private static final String POLICY = "policy/arrears/direct-debit";

    private final Accounts accounts;
    private final Standings standings;
    private final MoneyOfMediators moneyOfMediators;
    private final Plans plans;
    private final Mandates mandates;
    private final Collections collections;
    private final CollectionItems items;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    PrepareCollection(
            Accounts accounts,
            Standings standings,
            MoneyOfMediators moneyOfMediators,
            Plans plans,
            Mandates mandates,
            Collections collections,
            CollectionItems items,
            Parameters parameters,
            BusinessDate businessDate) {
        this.accounts = accounts;
        this.standings = standings;
        this.moneyOfMediators = moneyOfMediators;
        this.plans = plans;
        this.mandates = mandates;
        this.collections = collections;
        this.items = items;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 when the day comes too soon for bank or debtors; 409 when nothing is to be collected */
    @Transactional
    public Collection prepare(LocalDate day) {
        LocalDate today = businessDate.today();
        requireTime(day, today);
        accounts.share();
        collections.lockPreparing();
        UUID collectionId = Ids.next();
        long number = collections.add(collectionId, day, today);
        int ordered = 0;
        Set<UUID> seen = new HashSet<>();
        List<Mandate> some = mandates.notEnded(day, FIRST, FIRST, CHUNK);
        while (!some.isEmpty()) {
            List<DueForCollection> due = due(some, seen, day);
            items.addAll(collectionId, ordered(due, Collection.messageId(day, number), ordered));
            ordered += due.size();
            Mandate last = some.get(some.size() - 1);
            some = mandates.notEnded(day, last.rentAccountId(), last.mandateId(), CHUNK);
        }
        if (ordered == 0) {
            throw ProblemException.conflict(
                    "nothingToCollect",
                    new Text(
                            "On this day nothing is due of an account with a mandate that is not being collected already.",
                            "Op deze dag is van geen rekening met een mandaat iets verschuldigd dat nog niet geïnd wordt."));
        }
        return collections.find(collectionId).orElseThrow();
    }

    private void requireTime(LocalDate day, LocalDate today) {
        int days = Math.max(days("leadDays", day), days("noticeDays", day));
        LocalDate earliest = today.plusDays(days);
        if (day.isBefore(earliest)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "collectionDate",
                    day,
                    new Text(
                            "Bank and debtors are told " + days + " days before: " + earliest + " is the first day.",
                            "Bank en schuldenaars weten het " + days + " dagen vooraf: " + earliest
                                    + " is de eerste dag.")));
        }
    }

    private int days(String key, LocalDate day) {
        return parameters.number(POLICY, key, day).intValue();
    }

    /** @param seen the accounts before these: each is collected under one mandate */
    private List<DueForCollection> due(List<Mandate> some, Set<UUID> seen, LocalDate day) {
        Map<UUID, Mandate> byAccount = new LinkedHashMap<>();
        some.stream()
                .filter(mandate -> mandate.isUsableOn(day, parameters))
                .filter(mandate -> seen.add(mandate.rentAccountId()))
                .forEach(mandate -> byAccount.put(mandate.rentAccountId(), mandate));
        Map<UUID, Standing> owed = moneyOfMediators.leftOut(standings.on(byAccount.keySet(), LAST_DAY), LAST_DAY);
        PlannedDebts planned = plans.of(byAccount.keySet());
        Map<UUID, Euro> ordered = items.ordered(byAccount.keySet());
        Set<UUID> used =
                items.used(byAccount.values().stream().map(Mandate::mandateId).toList());
        List<DueForCollection> due = new ArrayList<>();
        byAccount.forEach((account, mandate) -> DueForCollection.of(
                        mandate,
                        used.contains(mandate.mandateId()),
                        owed.get(account),
                        planned,
                        ordered.getOrDefault(account, Euro.ZERO),
                        day)
                .ifPresent(due::add));
        return due;
    }

    private static List<CollectionItem> ordered(List<DueForCollection> due, String messageId, int before) {
        return IntStream.range(0, due.size())
                .mapToObj(at -> new CollectionItem(
                        Ids.next(),
                        due.get(at).mandate().mandateId(),
                        due.get(at).mandate().rentAccountId(),
                        messageId + "-" + String.format("%06d", before + at + 1),
                        due.get(at).sequence(),
                        due.get(at).amount(),
                        due.get(at).pays(),
                        ItemState.ordered,
                        Optional.empty()))
                .toList();
    }
}
