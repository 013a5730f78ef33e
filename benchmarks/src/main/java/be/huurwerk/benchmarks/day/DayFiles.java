package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.measured.LoadFiles;
import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.benchmarks.population.TestSsins;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generated tenancies as the files by which a landlord is taken over; nobody real is in them. */
final class DayFiles {

    /** What is still owed of the year before, by those with an old debt. */
    static final String OLD_DEBT = "250.00";

    /** A third of what a service takes, so that it has read one within the minute of the gateway while the others hear of the one before. */
    private static final int MOST_BYTES = 3_000_000;

    private static final int FAMILY_NAMES = 5_000;
    private static final int OF_AGE = 18;
    private static final int SIGNED_BEFORE = 14;
    private static final Set<Role> PARTIES =
            Set.of(Role.tenant, Role.spouse, Role.legalCohabitant, Role.factualPartner);

    private final List<GeneratedTenancy> tenancies;
    private final LocalDate on;
    private final int mostBytes;
    private final Map<LocalDate, Integer> born = new HashMap<>();

    /** @param on the day of the take-over */
    DayFiles(List<GeneratedTenancy> tenancies, LocalDate on) {
        this(tenancies, on, MOST_BYTES);
    }

    DayFiles(List<GeneratedTenancy> tenancies, LocalDate on, int mostBytes) {
        this.tenancies = tenancies;
        this.on = on;
        this.mostBytes = mostBytes;
    }

    /** Whose household bears which name. */
    static String familyName(int household) {
        return "Van Testegem" + household % FAMILY_NAMES;
    }

    static boolean hasOldDebt(int household) {
        return household % SectorFigures.OLD_DEBT_ONE_IN == 0;
    }

    static String personReference(int household, int member) {
        return String.format(Locale.ROOT, "P-%06d-%d", household, member);
    }

    static String tenancyReference(int household) {
        return String.format(Locale.ROOT, "T-%06d", household);
    }

    private static String dwellingReference(int household) {
        return String.format(Locale.ROOT, "W-%06d", household);
    }

    List<byte[]> dwellings() {
        Files files = new Files(
                mostBytes,
                "reference;kind;bedrooms;street;houseNumber;boxNumber;postalCode;municipality;ownership;adapted;"
                        + "communalHeating;validFrom;baseRent;minimumRent;patrimonyReduction;energyCorrection");
        for (int i = 0; i < tenancies.size(); i++) {
            GeneratedTenancy one = tenancies.get(i);
            files.row(
                    dwellingReference(i),
                    "house",
                    one.bedrooms(),
                    "Voorbeeldstraat",
                    1 + i % 300,
                    "",
                    "2220",
                    "Heist-op-den-Berg",
                    "own",
                    "false",
                    "false",
                    "2019-01-01",
                    one.figures().baseRent(),
                    text(one.figures().minimumRent()),
                    text(one.figures().patrimonyReduction()),
                    text(one.figures().energyCorrection()));
        }
        return files.all();
    }

    List<byte[]> persons() {
        Files files = new Files(mostBytes, "reference;ssin;givenName;familyName;birthDate;preferredLanguage");
        for (int i = 0; i < tenancies.size(); i++) {
            List<Member> members = tenancies.get(i).members();
            for (int m = 0; m < members.size(); m++) {
                LocalDate birth = members.get(m).birthDate();
                files.row(personReference(i, m), ssin(birth), "Proef" + i % 1000, familyName(i), birth, "nl");
            }
        }
        return files.all();
    }

    /** Each household with what was asked and held, and with a debt of the year before for some; its rows stay together in a file. */
    List<byte[]> tenancies() {
        Files files = new Files(
                mostBytes,
                "row;reference;dwellingReference;signedOn;startDate;on;rent;depositHeld;personReference;role;since;"
                        + "severelyDisabled;familyAllowance;orphanAllowance;domiciled;sharedCustody;otherParentRentsSocially;unmarried;"
                        + "residentSinceMajority;degree;dueOn;amount;kind");
        for (int i = 0; i < tenancies.size(); i++) {
            GeneratedTenancy one = tenancies.get(i);
            String reference = tenancyReference(i);
            LocalDate start = start(one);
            Map<String, Object> tenancy = new HashMap<>(Map.of("row", "tenancy", "reference", reference, "on", on));
            tenancy.put("dwellingReference", dwellingReference(i));
            tenancy.put("signedOn", start.minusDays(SIGNED_BEFORE));
            tenancy.put("startDate", start);
            tenancy.put("rent", 200 + i % 300 + ".10");
            tenancy.put("depositHeld", 600 + i % 300 + ".25");
            List<Map<String, Object>> rows = new ArrayList<>(List.of(tenancy));
            for (int m = 0; m < one.members().size(); m++) {
                rows.add(member(reference, personReference(i, m), one.members().get(m), start));
            }
            if (hasOldDebt(i)) {
                rows.add(Map.of(
                        "row",
                        "openItem",
                        "reference",
                        reference,
                        "dueOn",
                        on.minusMonths(1).withDayOfMonth(10),
                        "amount",
                        OLD_DEBT,
                        "kind",
                        "rent"));
            }
            files.rows(rows);
        }
        return files.all();
    }

    /** As it was drawn, or later where a tenant or partner was not of age then. */
    private static LocalDate start(GeneratedTenancy tenancy) {
        LocalDate ofAge = tenancy.members().stream()
                .filter(member -> PARTIES.contains(member.role()))
                .map(member ->
                        member.birthDate().plusYears(OF_AGE).withDayOfMonth(1).plusMonths(2))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return ofAge.isAfter(tenancy.startDate()) ? ofAge : tenancy.startDate();
    }

    private static Map<String, Object> member(String reference, String person, Member member, LocalDate start) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "row",
                "member",
                "reference",
                reference,
                "personReference",
                person,
                "role",
                member.role(),
                "severelyDisabled",
                member.severelyDisabled()));
        switch (member.role()) {
            case factualPartner -> row.put("since", start);
            case ascendant, relative -> row.put("degree", member.degree());
            case child -> {
                row.put("familyAllowance", member.familyAllowance());
                row.put("orphanAllowance", member.orphanAllowance());
                row.put("domiciled", member.domiciled());
                row.put("sharedCustody", member.sharedCustody());
                row.put("otherParentRentsSocially", member.otherParentRentsSocially());
                row.put("unmarried", member.unmarried());
                row.put("residentSinceMajority", member.residentSinceMajority());
            }
            default -> {}
        }
        return row;
    }

    /** The incomes of a year. */
    List<byte[]> incomes(int year, Map<String, UUID> persons) {
        Files files = new Files(mostBytes, "personId;year;kind;amount;proof");
        for (int i = 0; i < tenancies.size(); i++) {
            List<Member> members = tenancies.get(i).members();
            for (int m = 0; m < members.size(); m++) {
                for (Income income : members.get(m).incomes()) {
                    if (income.year() == year) {
                        boolean none = income.kind() == IncomeKind.none;
                        files.row(
                                persons.get(personReference(i, m)),
                                year,
                                income.kind(),
                                none ? "" : income.amount(),
                                none ? "swornStatement" : "taxAssessmentNotice");
                    }
                }
            }
        }
        return files.all();
    }

    private String ssin(LocalDate birth) {
        return TestSsins.of(birth, born.merge(birth, 1, Integer::sum));
    }

    private static String text(Optional<Euro> amount) {
        return amount.map(Euro::toString).orElse("");
    }

    /** Rows by the columns of a header. */
    private static final class Files {
        private final LoadFiles files;
        private final String[] columns;

        Files(int mostBytes, String header) {
            this.columns = header.split(";");
            this.files = new LoadFiles(header, mostBytes);
        }

        /** Each by column, the others empty; they stay together in a file. */
        void rows(List<Map<String, Object>> rows) {
            files.add(rows.stream()
                    .map(row -> line(Arrays.stream(columns).map(column -> row.getOrDefault(column, ""))))
                    .collect(Collectors.joining()));
        }

        void row(Object... values) {
            files.add(line(Arrays.stream(values)));
        }

        private static String line(Stream<Object> values) {
            return values.map(String::valueOf).collect(Collectors.joining(";", "", "\n"));
        }

        List<byte[]> all() {
            return files.all();
        }
    }
}
