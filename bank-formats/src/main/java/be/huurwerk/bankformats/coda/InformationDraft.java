package be.huurwerk.bankformats.coda;

/** Records 31 to 33 while they come in. */
final class InformationDraft {

    private final CodaLine first;
    private final StringBuilder text = new StringBuilder();

    InformationDraft(CodaLine line) {
        first = line;
        text.append(line.raw(41, 113));
    }

    void second(CodaLine line) {
        text.append(line.raw(11, 115));
    }

    void third(CodaLine line) {
        text.append(line.raw(11, 100));
    }

    CodaInformation finish() {
        return new CodaInformation(
                first.number(),
                first.number("detail", 7, 10),
                Communications.read(first.at(40) == '1', text.toString()));
    }
}
