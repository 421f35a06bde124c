/** A till: one requirement is enough for all of PackSeal. */
module org.example.till {
    requires org.packseal.core;
}
