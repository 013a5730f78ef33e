package be.huurwerk.benchmarks.takeover;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The files of a landlord's present system: so many dwellings, a person for each, and a tenancy of both, each below ten megabytes. */
final class TakeOverFiles {

    private static final int MOST_BYTES = 9_500_000;
    private static final int PERSONS_BORN_ON_A_DAY = 900;
    private static final LocalDate FIRST_BORN = LocalDate.of(1930, 1, 1);

    private TakeOverFiles() {}

    static List<byte[]> dwellings(int count) {
        return files(
                "reference;kind;bedrooms;street;houseNumber;boxNumber;postalCode;municipality;ownership;adapted;communalHeating;"
                        + "validFrom;baseRent;minimumRent;patrimonyReduction;energyCorrection\n",
                count,
                i ->
                        "W-%06d;house;%d;Voorbeeldstraat;%d;;2220;Heist-op-den-Berg;own;false;false;2019-01-01;%d.00;180.00;40.00;0.00%n"
                                .formatted(i, 1 + i % 5, 1 + i % 300, 500 + i % 300));
    }

    static List<byte[]> persons(int count) {
        return files("reference;ssin;givenName;familyName;birthDate;preferredLanguage\n", count, i -> {
            LocalDate born = FIRST_BORN.plusDays(37L * (i / PERSONS_BORN_ON_A_DAY));
            return "P-%06d;%s;Proef%d;Van Testegem%d;%s;nl%n"
                    .formatted(i, testSsin(born, 1 + i % PERSONS_BORN_ON_A_DAY), i % 1000, i % 5000, born);
        });
    }

    static List<byte[]> tenancies(int count) {
        return files(
                "row;reference;dwellingReference;signedOn;startDate;on;rent;depositHeld;personReference;role\n",
                count,
                i -> {
                    int year = 2005 + i % 18;
                    return "tenancy;T-%06d;W-%06d;%d-02-15;%d-03-01;2024-01-01;%d.10;%d.25;;%nmember;T-%06d;;;;;;;P-%06d;tenant%n"
                            .formatted(i, i, year, year, 200 + i % 300, 600 + i % 300, i, i);
                });
    }

    /** Of the range that no person bears: the month is one of 61 to 72. */
    private static String testSsin(LocalDate born, int serial) {
        String digits = String.format(
                Locale.ROOT,
                "%02d%02d%02d%03d",
                born.getYear() % 100,
                born.getMonthValue() + 60,
                born.getDayOfMonth(),
                serial);
        long counted = Long.parseLong(born.getYear() >= 2000 ? "2" + digits : digits);
        return digits + String.format(Locale.ROOT, "%02d", 97 - counted % 97);
    }

    private static List<byte[]> files(String header, int count, IntFunction<String> rows) {
        List<byte[]> files = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < count; i++) {
            byte[] row = rows.apply(i).getBytes(StandardCharsets.UTF_8);
            if (file.size() + row.length > MOST_BYTES) {
                files.add(file.toByteArray());
                file.reset();
                file.writeBytes(header.getBytes(StandardCharsets.UTF_8));
            }
            file.writeBytes(row);
        }
        files.add(file.toByteArray());
        return files;
    }
}
