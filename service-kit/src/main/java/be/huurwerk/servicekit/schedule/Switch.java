package be.huurwerk.servicekit.schedule;

/** Whether time starts runs: nothing but one of these two words, since a misspelt one would post no rent and tell nobody. */
public enum Switch {
    on,
    off
}
