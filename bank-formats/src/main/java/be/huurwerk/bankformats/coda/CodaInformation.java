package be.huurwerk.bankformats.coda;

/** An information record (31 to 33) that belongs to a movement. May hold a name and an address. */
public record CodaInformation(int line, int detail, CodaCommunication communication) {}
