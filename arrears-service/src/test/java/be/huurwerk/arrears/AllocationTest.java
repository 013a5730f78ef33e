package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What paid what on an account, as it is kept and as it is told. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AllocationTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);

    @Inject
    Ledger ledger;

    @Inject
    Standings standings;

    @Inject
    DataSource dataSource;

    private UUID account;

    @BeforeEach
    void anAccount() {
        Api.businessDate("2019-07-20");
        account = account();
    }

    @Test
    void aPaymentPaysWhatTheDebtorChose() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), damage("2019-03-01", "100.00", "a"));
        String damage = entries().getString("items.find { it.kind == 'damage' }.entryId");

        // When
        Response paid = pay(Map.of("amount", new BigDecimal("100.00"), "pays", List.of(damage)));

        // Then
        paid.then().statusCode(201).body("pays", equalTo(List.of(damage)));
        Api.get("/payments/" + paid.jsonPath().getString("paymentId")).then().body("pays", equalTo(List.of(damage)));
        JsonPath entries = entries();
        assertThat(entries.getObject("items.find { it.kind == 'damage' }.open", BigDecimal.class))
                .isEqualByComparingTo("0.00");
        assertThat(entries.getObject("items.find { it.kind == 'rent' }.open", BigDecimal.class))
                .isEqualByComparingTo("316.10");
        Api.get("/rentAccounts/" + account + "/allocations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].debtEntryId", equalTo(damage))
                .body("items[0].allocatedOn", equalTo("2019-04-08"))
                .body("items[0].reason", equalTo("paid"));
    }

    @Test
    void aPaymentPaysTheMonthThatTheDebtorChose() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), rent(JANUARY.plusMonths(1), "2019-02-01", "316.10"));

        // When
        pay(Map.of("amount", new BigDecimal("316.10"), "period", "2019-02"))
                .then()
                .statusCode(201)
                .body("period", equalTo("2019-02"));

        // Then
        Api.get("/rentAccounts/" + account)
                .then()
                .body("oldestDue", equalTo("2019-01-10"))
                .body("prescriptionDate", equalTo("2024-01-10"));
    }

    @Test
    void refusesAChoiceOfWhatIsPaid() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), damage("2019-03-01", "100.00", "a"));
        String damage = entries().getString("items.find { it.kind == 'damage' }.entryId");
        pay(Map.of("amount", new BigDecimal("100.00"), "pays", List.of(damage)))
                .then()
                .statusCode(201);
        pay(Map.of("amount", new BigDecimal("316.10"))).then().statusCode(201);

        // When
        Response late = pay(Map.of("amount", new BigDecimal("10.00"), "pays", List.of(damage)));
        Response refused =
                pay(Map.of("amount", new BigDecimal("10.00"), "pays", List.of(damage), "receivedOn", "2019-07-01"));
        Response month =
                pay(Map.of("amount", new BigDecimal("10.00"), "period", "2019-01", "receivedOn", "2019-07-01"));

        // Then
        late.then().statusCode(201);
        refused.then().statusCode(400).body("issues.name", hasItem("pays")).body("issues.value", hasItem(damage));
        month.then().statusCode(400).body("issues.name", hasItem("period")).body("issues.value", hasItem("2019-01"));
    }

    @Test
    void refusesAChoiceOfWhatIsNoDebtOfTheAccount() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"));
        UUID other = account();
        book(other, damage("2019-03-01", "100.00", "b"));
        String foreign =
                Api.json(Api.get("/rentAccounts/" + other + "/entries")).getString("items[0].entryId");

        // When
        Response refused = pay(Map.of("amount", new BigDecimal("10.00"), "pays", List.of(foreign, Ids.next())));

        // Then
        refused.then()
                .statusCode(400)
                .body("issues", hasSize(2))
                .body("issues.name", hasItem("pays"))
                .body("issues.value", hasItem(foreign));
        assertThat(entries().getList("items")).hasSize(1);
    }

    @Test
    void tellsWhatWasOpenOnAnyDay() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), paid("2019-01-20", "316.10", "p"));

        // When, Then
        Api.get("/rentAccounts/" + account + "?on=2019-01-19")
                .then()
                .body("balance", equalTo(316.10f))
                .body("overdue", equalTo(316.10f));
        Api.get("/rentAccounts/" + account + "/entries?on=2019-01-19").then().body("items[0].open", equalTo(316.10f));
        Api.get("/rentAccounts/" + account + "?on=2019-01-20")
                .then()
                .body("balance", equalTo(0.00f))
                .body("prescriptionDate", nullValue());
        Api.get("/rentAccounts/" + account + "/allocations?on=2019-01-19")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void aLineIsUndoneOnceAndByName() {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), paid("2019-01-08", "316.10", "p"));
        LedgerEntry payment = ledger.find(account, EntryKind.payment, "p").orElseThrow();

        // When
        book(account, NewEntry.reversal(payment, LocalDate.of(2019, 1, 15), "returned"));
        book(account, NewEntry.reversal(payment, LocalDate.of(2019, 1, 16), "returned"));

        // Then
        assertThat(standings.now(account).balance()).isEqualTo(Euro.of("316.10"));
        JsonPath entries = entries();
        assertThat(entries.getList("items.kind")).containsExactly("rent", "payment", "reversal");
        assertThat(entries.getString("items[2].reverses"))
                .isEqualTo(payment.entryId().toString());
        assertThat(entries.getObject("items[0].open", BigDecimal.class)).isEqualByComparingTo("316.10");
        Api.get("/rentAccounts/" + account + "/allocations?pageSize=1")
                .then()
                .body("total", equalTo(2))
                .body("items[0].reason", equalTo("paid"));
    }

    @Test
    void nothingThatIsBookedIsEverChanged() throws SQLException {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), paid("2019-01-08", "316.10", "p"));

        // When, Then
        for (String change : List.of(
                "update ledger_entry set amount = 1 where rent_account_id = ?",
                "delete from ledger_entry where rent_account_id = ?",
                "update allocation set amount = 1 where rent_account_id = ?",
                "delete from allocation where rent_account_id = ?")) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setObject(1, account);
                Assertions.assertThatThrownBy(statement::executeUpdate).hasMessageContaining("only added");
            }
        }
    }

    @Test
    void aLineNeedsAnAccountAndAnAccountStays() throws SQLException {
        // Given
        UUID nobodys = Ids.next();

        // Then
        Assertions.assertThatThrownBy(() -> book(nobodys, rent(JANUARY, "2019-01-01", "316.10")))
                .hasStackTraceContaining("an account that is not there");
        for (String change : List.of(
                "delete from rent_account where rent_account_id = ?",
                "update rent_account set rent_account_id = gen_random_uuid() where rent_account_id = ?")) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setObject(1, account);
                Assertions.assertThatThrownBy(statement::executeUpdate).hasMessageContaining("never removed");
            }
        }
    }

    private void asAnOlderReleaseLeftIt() throws SQLException {
        sql("delete from open_item where rent_account_id = ?");
        sql("update rent_account set allocated = false where rent_account_id = ?");
        sql("alter table allocation disable trigger allocation_is_only_added");
        sql("delete from allocation where rent_account_id = ?");
        sql("alter table allocation enable trigger allocation_is_only_added");
    }

    @Test
    void takesInAnAccountThatWasThereBeforeItWasKeptWhenAWriteOffIsDecided() throws SQLException {
        // Given
        book(account, rent(JANUARY, "2019-01-01", "316.10"), damage("2019-03-01", "100.00", "a"));
        book(account, paid("2019-01-20", "350.00", "p"));
        asAnOlderReleaseLeftIt();
        String damage = entries().getString("items.find { it.kind == 'damage' }.entryId");
        String writeOff = Api.proposeWriteOff(
                        "finance-office", account, "insolvent", List.of(Map.of("entryId", damage)))
                .then()
                .statusCode(201)
                .extract()
                .path("writeOffId");

        // When
        Response decided = Api.post("approver", "/writeOffs/" + writeOff + "/decision", Map.of("decision", "approved"));

        // Then 316.10 + 100.00 - 350.00
        decided.then().statusCode(200).body("stands", equalTo(66.10f));
        assertThat(standings.now(account)).isEqualTo(new Standing(Euro.ZERO, List.of(), Euro.ZERO));
    }

    @Test
    void takesInAnAccountThatWasThereBeforeItWasKept() throws SQLException {
        // Given an account as an older release left it
        book(account, rent(JANUARY, "2019-01-01", "316.10"), damage("2019-03-01", "100.00", "a"));
        book(account, paid("2019-01-20", "350.00", "p"));
        Standing before = standings.now(account);
        asAnOlderReleaseLeftIt();

        // When, Then it is computed until its next booking, and kept from then on
        assertThat(standings.now(account)).isEqualTo(before);
        book(account, paid("2019-04-01", "1.00", "q"));
        assertThat(standings.now(account).balance()).isEqualTo(before.balance().minus(Euro.of("1.00")));
        assertThat(standings.on(account, LocalDate.of(2019, 3, 31))).isEqualTo(before);
    }

    @Test
    void anyOrderOfBookingKeepsTheSameAccounts() {
        Random random = new Random(20190301);
        for (int round = 0; round < 25; round++) {
            // Given
            List<NewEntry> lines = lines(random);
            UUID one = account();
            UUID other = account();

            Map<String, LocalDate> undone = new HashMap<>();
            lines.stream()
                    .filter(line -> line.kind() == EntryKind.payment && random.nextInt(3) == 0)
                    .forEach(line -> undone.put(
                            line.source().orElseThrow(), line.bookedOn().plusDays(random.nextInt(20))));

            // When all are booked at once and undone then, or in another order one after the other
            book(one, lines.toArray(NewEntry[]::new));
            book(
                    one,
                    undone.entrySet().stream()
                            .map(payment -> reversal(one, payment.getKey(), payment.getValue()))
                            .toArray(NewEntry[]::new));
            List<NewEntry> shuffled = new ArrayList<>(lines);
            java.util.Collections.shuffle(shuffled, random);
            shuffled.forEach(line -> {
                book(other, line);
                line.source()
                        .filter(source -> undone.containsKey(source))
                        .ifPresent(source -> book(other, reversal(other, source, undone.get(source))));
            });

            // Then
            for (int day = 0; day < 80; day += 7) {
                assertThat(view(standings.on(other, FIRST.plusDays(day))))
                        .as("round %d, day %d", round, day)
                        .isEqualTo(view(standings.on(one, FIRST.plusDays(day))));
            }
            assertThat(view(standings.now(other))).as("round %d", round).isEqualTo(view(standings.now(one)));
        }
    }

    private NewEntry reversal(UUID rentAccountId, String source, LocalDate day) {
        return NewEntry.reversal(
                ledger.find(rentAccountId, EntryKind.payment, source).orElseThrow(), day, "returned");
    }

    private static String view(Standing standing) {
        return standing.balance() + " " + standing.credit() + " "
                + standing.open().stream()
                        .map(item -> item.kind() + " " + item.dueOn() + " " + item.open())
                        .sorted()
                        .toList();
    }

    private static List<NewEntry> lines(Random random) {
        List<NewEntry> lines = new ArrayList<>();
        for (int left = 2 + random.nextInt(10); left > 0; left--) {
            LocalDate day = FIRST.plusDays(random.nextInt(60));
            YearMonth month = JANUARY.plusMonths(random.nextInt(3));
            String source = "source " + left;
            Euro amount = Euro.ofCents(1 + random.nextInt(40000));
            switch (random.nextInt(4)) {
                case 0 ->
                    lines.add(NewEntry.rent(
                            month, month.atDay(10), day, random.nextInt(3) == 0 ? amount.negate() : amount, "test"));
                case 1 ->
                    lines.add(
                            NewEntry.charge(EntryKind.damage, FIRST.plusDays(random.nextInt(60)), day, amount, source));
                default ->
                    lines.add(NewEntry.credit(EntryKind.payment, day, amount, source)
                            .paying(new Choice(Set.of(), Optional.of(month).filter(any -> random.nextInt(3) == 0))));
            }
        }
        return lines;
    }

    private static NewEntry rent(YearMonth month, String bookedOn, String amount) {
        return NewEntry.rent(month, month.atDay(10), LocalDate.parse(bookedOn), Euro.of(amount), "rent");
    }

    private static NewEntry damage(String dueOn, String amount, String source) {
        LocalDate day = LocalDate.parse(dueOn);
        return NewEntry.charge(EntryKind.damage, day, day, Euro.of(amount), source);
    }

    private static NewEntry paid(String on, String amount, String source) {
        return NewEntry.credit(EntryKind.payment, LocalDate.parse(on), Euro.of(amount), source);
    }

    private void book(UUID rentAccountId, NewEntry... lines) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.appendAll(java.util.Arrays.stream(lines)
                        .map(line -> new Ledger.Posting(rentAccountId, line))
                        .toList()));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            if (statement.endsWith("?")) {
                prepared.setObject(1, account);
            }
            prepared.execute();
        }
    }

    private Response pay(Map<String, Object> what) {
        Map<String, Object> payment = new HashMap<>(what);
        payment.put("rentAccountId", account);
        payment.putIfAbsent("receivedOn", "2019-04-08");
        payment.put("reference", "counter 17");
        return Api.post("/payments", payment);
    }

    private JsonPath entries() {
        return Api.json(Api.get("/rentAccounts/" + account + "/entries"));
    }

    private static UUID account() {
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        return UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
    }
}
