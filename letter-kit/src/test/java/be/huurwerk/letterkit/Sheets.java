package be.huurwerk.letterkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A letter of the template {@code sample}. */
final class Sheets {

    static final Landlord LANDLORD = new Landlord(
            "Woonmaatschappij Voorbeeld",
            "Voorbeeldplein 1",
            "2220",
            "Heist-op-den-Berg",
            "015 00 00 00",
            "huur@voorbeeld.example",
            "www.voorbeeld.example");

    private Sheets() {}

    record Row(String text, String amount) {}

    record Sample(String greeting, List<Row> rows) {}

    static Sheet sheet(LetterLanguage language, String greeting, List<Row> rows) {
        return sheet(language, List.of("Proefella Van Testegem", "Voorbeeldstraat 1", "2220 Heist"), greeting, rows);
    }

    static Sheet sheet(LetterLanguage language, List<String> addressLines, String greeting, List<Row> rows) {
        return new Sheet(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"),
                language,
                LANDLORD,
                addressLines,
                LocalDate.of(2019, 12, 2),
                List.of(new Sheet.Reference("Huur", "B302-099A-8059")),
                "Uw huurprijs vanaf 1 januari 2020",
                "sample",
                new Sample(greeting, rows));
    }
}
