package be.huurwerk.benchmarks.takeover;

import be.huurwerk.benchmarks.measured.LoadFiles;
import be.huurwerk.benchmarks.population.TestSsins;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** The files of a landlord's present system: so many dwellings, a person for each, and a tenancy of both, each below ten megabytes. */
final class TakeOverFiles {

    private static final int PERSONS_BORN_ON_A_DAY = 900;
    private static final LocalDate FIRST_BORN = LocalDate.of(1930, 1, 1);

    private TakeOverFiles() {}

    static List<byte[]> dwellings(int count) {
        return files(
                "reference;kind;bedrooms;street;houseNumber;boxNumber;postalCode;municipality;ownership;adapted;communalHeating;"
                        + "validFrom;baseRent;minimumRent;patrimonyReduction;energyCorrection",
                count,
                i ->
                        "W-%06d;house;%d;Voorbeeldstraat;%d;;2220;Heist-op-den-Berg;own;false;false;2019-01-01;%d.00;180.00;40.00;0.00%n"
                                .formatted(i, 1 + i % 5, 1 + i % 300, 500 + i % 300));
    }

    static List<byte[]> persons(int count) {
        return files("reference;ssin;givenName;familyName;birthDate;preferredLanguage", count, i -> {
            LocalDate born = FIRST_BORN.plusDays(37L * (i / PERSONS_BORN_ON_A_DAY));
            return "P-%06d;%s;Proef%d;Van Testegem%d;%s;nl%n"
                    .formatted(i, TestSsins.of(born, 1 + i % PERSONS_BORN_ON_A_DAY), i % 1000, i % 5000, born);
        });
    }

    static List<byte[]> tenancies(int count) {
        return files(
                "row;reference;dwellingReference;signedOn;startDate;on;rent;depositHeld;personReference;role",
                count,
                i -> {
                    int year = 2005 + i % 18;
                    return "tenancy;T-%06d;W-%06d;%d-02-15;%d-03-01;2024-01-01;%d.10;%d.25;;%nmember;T-%06d;;;;;;;P-%06d;tenant%n"
                            .formatted(i, i, year, year, 200 + i % 300, 600 + i % 300, i, i);
                });
    }

    private static List<byte[]> files(String header, int count, IntFunction<String> rows) {
        LoadFiles files = new LoadFiles(header);
        for (int i = 0; i < count; i++) {
            files.add(rows.apply(i));
        }
        return files.all();
    }
}
