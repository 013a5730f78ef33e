package be.huurwerk.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.system.fault.Caller.Outcome;
import be.huurwerk.testsupport.Ssins;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an office does all day, by a seeded die; keeps what was acknowledged. */
public final class Deeds {
    private static final LocalDate BORN = LocalDate.of(1975, 3, 9);

    private final Caller caller;
    private final List<Home> homes;

    public Deeds(Caller caller) {
        this(caller, new CopyOnWriteArrayList<>());
    }

    private Deeds(Caller caller, List<Home> homes) {
        this.caller = caller;
        this.homes = homes;
    }

    public List<Home> homes() {
        return homes;
    }

    /** One deed. */
    void any(Random die) {
        Optional<Home> home = homes.isEmpty() ? Optional.empty() : Optional.of(homes.get(die.nextInt(homes.size())));
        int thrown = die.nextInt(100);
        if (home.isEmpty() || thrown < 15) {
            sign(die);
        } else if (thrown < 55) {
            pay(home.get(), cents(die, 40_000));
        } else if (thrown < 75) {
            payDeposit(home.get(), cents(die, 3_000));
        } else if (thrown < 83) {
            takeBackDepositPayment(home.get(), die);
        } else if (thrown < 90) {
            reportBirth(home.get(), die);
        } else if (thrown < 93) {
            plan(home.get());
        } else if (thrown < 96) {
            post(Books.MONTHS.get(die.nextInt(2)));
        } else {
            giveNotice(home.get());
        }
    }

    /** Signs a lease of a tenant with an income. */
    public Home sign(Random die) {
        String tenant = tenant(die);
        Home home = sign(dwelling(), tenant);
        declareIncome(tenant);
        return home;
    }

    public String dwelling() {
        return caller.post("/tenancy/v1/dwellings", """
                        {"reference": "F-%s", "kind": "house", "bedrooms": 3,
                         "address": {"street": "Voorbeeldstraat", "houseNumber": "1", "postalCode": "2220", "municipality": "Heist-op-den-Berg"},
                         "figures": [{"validFrom": "2019-01-01", "baseRent": 600.00, "minimumRent": 180.00,
                                      "patrimonyReduction": 40.00, "energyCorrection": 0.00}]}""".formatted(UUID.randomUUID()))
                .word("dwellingId");
    }

    public String tenant(Random die) {
        return person(BORN, die);
    }

    public Home sign(String dwelling, String tenant) {
        Outcome signed = caller.post("/tenancy/v1/tenancies", """
                {"dwellingId": "%s", "signedOn": "2019-02-15", "startDate": "2019-03-01",
                 "household": [{"personId": "%s", "role": "tenant"}]}""".formatted(dwelling, tenant));
        assertThat(signed.status()).as(signed.toString()).isEqualTo(201);
        Home home = new Home(signed.word("tenancyId"), tenant);
        homes.add(home);
        return home;
    }

    public void declareIncome(String tenant) {
        Outcome income = caller.postOnceKnown("/rentCalculation/v1/incomes", """
                {"personId": "%s", "year": 2016, "kind": "taxable", "amount": 20000.00, "proof": "taxAssessmentNotice"}""".formatted(tenant));
        assertThat(income.status()).as(income.toString()).isEqualTo(201);
    }

    private String person(LocalDate born, Random die) {
        Outcome person = caller.post("/tenancy/v1/persons", """
                {"ssin": "%s", "givenName": "Proefella", "familyName": "Van Testegem", "birthDate": "%s"}""".formatted(Ssins.of(born, 1 + die.nextInt(996)), born));
        return person.status() == 409 ? person(born.plusDays(1), die) : person.word("personId");
    }

    /** Asks for the posting of a month, and waits until it has been done. */
    public void post(String month) {
        Outcome asked = caller.post("/arrears/v1/monthlyPostings", "{\"month\": \"" + month + "\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            String status = caller.get("/arrears/v1/monthlyPostings/" + asked.word("runId"))
                    .word("status");
            assertThat(status).isNotEqualTo("failed");
            return status.equals("completed");
        });
    }

    public void pay(Home home, BigDecimal amount) {
        rentAccount(home).ifPresent(account -> {
            Outcome paid = caller.post("/arrears/v1/payments", """
                    {"rentAccountId": "%s", "receivedOn": "2019-03-08", "amount": %s, "reference": "%s"}""".formatted(account, amount, UUID.randomUUID()));
            assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
            home.payments().add(amount);
        });
    }

    public void payDeposit(Home home, BigDecimal amount) {
        deposit(home).ifPresent(deposit -> {
            Outcome paid = caller.post(
                    "/deposit/v1/deposits/" + deposit + "/payments", """
                    {"receivedOn": "2019-03-08", "amount": %s, "reference": "%s"}""".formatted(amount, UUID.randomUUID()));
            if (paid.done()) {
                home.depositPayments().add(amount);
                home.depositPaymentIds().add(paid.word("paymentId") + " " + amount);
            }
        });
    }

    private void takeBackDepositPayment(Home home, Random die) {
        if (home.depositPaymentIds().isEmpty()) {
            return;
        }
        String[] payment = home.depositPaymentIds()
                .remove(die.nextInt(home.depositPaymentIds().size()))
                .split(" ");
        deposit(home).ifPresent(deposit -> {
            Outcome reversed = caller.post(
                    "/deposit/v1/deposits/" + deposit + "/payments/" + payment[0] + "/reversal",
                    "{\"reason\": \"Booked by mistake.\"}");
            if (reversed.done()) {
                home.reversed().add(new BigDecimal(payment[1]));
            }
        });
    }

    private void reportBirth(Home home, Random die) {
        String child = person(LocalDate.of(2019, 4, 3), die);
        Outcome change =
                caller.post("/tenancy/v1/tenancies/" + home.tenancyId() + "/householdChanges", """
                {"kind": "birth", "personId": "%s", "role": "child", "on": "2019-04-03", "familyAllowance": true,
                 "domiciled": true, "sharedCustody": false, "otherParentRentsSocially": false}""".formatted(child));
        if (change.done()) {
            home.changes().add(change.word("householdChangeId"));
        }
    }

    private void plan(Home home) {
        rentAccount(home).ifPresent(account -> caller.post("/arrears/v1/paymentPlans", """
                        {"rentAccountId": "%s", "amount": 30.00, "instalments": 3, "firstDueOn": "2019-06-01"}""".formatted(account)));
    }

    private void giveNotice(Home home) {
        Outcome notice = caller.post(
                "/tenancy/v1/tenancies/" + home.tenancyId() + "/notices",
                "{\"receivedOn\": \"2019-04-10\", \"reason\": \"ordinary\"}");
        if (notice.done()) {
            home.notices().add(notice.word("noticeId"));
        }
    }

    /** Once the service has heard of the tenancy. */
    public Optional<String> rentAccount(Home home) {
        return first("/arrears/v1/rentAccounts?tenancyId=" + home.tenancyId(), "rentAccountId");
    }

    /** Once the service has heard of the tenancy. */
    public Optional<String> deposit(Home home) {
        return first("/deposit/v1/deposits?tenancyId=" + home.tenancyId(), "depositId");
    }

    private Optional<String> first(String path, String name) {
        return Optional.ofNullable(caller.get(path).body().path("items").get(0))
                .map(item -> item.path(name).asText());
    }

    static BigDecimal cents(Random die, int most) {
        return BigDecimal.valueOf(1 + die.nextInt(most), 2);
    }
}
