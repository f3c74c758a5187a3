package roundtable.commands.report.domain;

/** Something that carries the id by which it is found. */
interface Keyed<K> {
    K id();
}
