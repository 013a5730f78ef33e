package be.huurwerk.arrears.bankstatement;

/**
 * A statement that was read to its end.
 *
 * @param content the same for the same amounts with the same structured communications, in whatever order and format they came
 * @param wording the same for the same movements as a whole in one format, in whatever order they came
 */
record Surveyed(ReadStatement statement, int movements, long content, long wording) {}
