package entrepot.screening.source;

import entrepot.screening.ListId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// A layout of list files: whose list comes in it, how it is recognised, and who reads it.
///
/// @param list the list that the layout belongs to; nothing for a local list, which is called as its
///             file is
record Format(Optional<ListId> list, Predicate<Sample> recognises, BiConsumer<ListFiles, Edition> reader) {

    /// In the order asked: sets before single files.
    private static final List<Format> ALL = List.of(
            of(ListId.OFAC_SDN, sample -> sample.has(OfacCsv.Layout.SDN.main()), ofac(OfacCsv.Layout.SDN)),
            of(
                    ListId.OFAC_CONSOLIDATED,
                    sample -> sample.has(OfacCsv.Layout.CONSOLIDATED.main()),
                    ofac(OfacCsv.Layout.CONSOLIDATED)),
            of(ListId.UK, sample -> sample.has(UkSet.SUBJECTS), UkSet::read),
            of(ListId.UN, sample -> sample.isXml("CONSOLIDATED_LIST"), UnXml::read),
            of(ListId.OFAC_CONSOLIDATED, sample -> sample.isXml("sdnList") && sample.isBesideSdn(), OfacXml::read),
            of(ListId.OFAC_SDN, sample -> sample.isXml("sdnList"), OfacXml::read),
            of(ListId.EU, sample -> sample.isXml("export"), EuXml::read),
            of(ListId.CANADA, sample -> sample.isXml("data-set"), CanadaXml::read),
            of(ListId.OFAC_WALLETS, sample -> sample.head().stripLeading().startsWith("{"), Wallets::readJson),
            of(ListId.OFAC_WALLETS, sample -> sample.line(0).equals("asset,address"), Wallets::readCsv),
            of(ListId.AUSTRALIA, sample -> sample.isParsed() && sample.head().contains(",Australia"), ParsedCsv::read),
            of(ListId.EU, Sample::isParsed, ParsedCsv::read),
            of(
                    ListId.BIS_DENIED,
                    sample -> sample.line(0).startsWith("\"Name\"\t\"Street_Address\""),
                    DeniedPersons::read),
            of(ListId.AUSTRALIA, sample -> sample.line(0).contains("Name of Individual or Entity"), AustraliaCsv::read),
            of(ListId.UK, sample -> sample.line(1).contains("Name 6,Name 1"), UkCsv::read),
            new Format(Optional.empty(), sample -> sample.line(0).matches("(?i)id,type,name\\b.*"), LocalCsv::read),
            of(ListId.OFAC_CONSOLIDATED, sample -> sample.isOfacCsv() && sample.isBesideSdn(), Format::ofacAlone),
            of(ListId.OFAC_SDN, Sample::isOfacCsv, Format::ofacAlone));

    /// The format of these files; nothing when nobody here can read them.
    static Optional<Format> of(ListFiles files) {
        var sample = Sample.of(files);
        return ALL.stream().filter(format -> format.recognises().test(sample)).findFirst();
    }

    private static Format of(ListId list, Predicate<Sample> recognises, BiConsumer<ListFiles, Edition> reader) {
        return new Format(Optional.of(list), recognises, reader);
    }

    private static BiConsumer<ListFiles, Edition> ofac(OfacCsv.Layout layout) {
        return (files, edition) -> OfacCsv.read(files, layout, edition);
    }

    private static void ofacAlone(ListFiles files, Edition edition) {
        OfacCsv.read(files, OfacCsv.Layout.alone(files.only(edition)), edition);
    }
}
