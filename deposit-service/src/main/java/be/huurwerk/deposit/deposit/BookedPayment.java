package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;

/** A payment, and the entry by which it stands in the ledger. */
record BookedPayment(Payment payment, Entry entry) {}
