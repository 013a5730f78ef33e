/** A database that is put back as it was, beside services that went on. */
package be.huurwerk.system.restore;
