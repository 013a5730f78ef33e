package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.problem.Text;

/** Why a line can't be read as a row at all. */
enum LineReason {
    TOO_LONG(new Text(
            "The line is longer than " + CsvLines.LONGEST + " bytes.",
            "De regel is langer dan " + CsvLines.LONGEST + " bytes.")),
    NOT_UTF_8(new Text("The line is not UTF-8.", "De regel is geen UTF-8.")),
    CONTROL_CHARACTER(new Text("The line holds a control character.", "De regel bevat een stuurteken.")),
    QUOTES(new Text(
            "A quoted value is not closed, or something follows its closing quote.",
            "Een waarde tussen aanhalingstekens is niet afgesloten, of er volgt iets op.")),
    COLUMNS(new Text(
            "The line does not have as many columns as the header.",
            "De regel heeft niet evenveel kolommen als de kopregel."));

    private final Text text;

    LineReason(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
