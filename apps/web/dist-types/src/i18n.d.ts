export type Language = 'ja' | 'en';
/** The page's language; the router sets it from `?lang=`. */
export declare const LanguageContext: import("react").Context<Language>;
export declare const useLanguage: () => Language;
/** Words of one folder in both languages. English must have what Japanese has. */
export declare const defineWords: <T extends object>(words: {
    ja: T;
    en: NoInfer<T>;
}) => Record<Language, T>;
/** The words in the page's language. */
export declare const useWords: <T>(words: Record<Language, T>) => T;
/** A record's title in the page's language. English titles are the editors' translations; where
 * none was made, the Japanese one stands, marked as Japanese. */
export declare function titleIn(language: Language, record: {
    title: string;
    titleEn: string | null;
}): {
    text: string;
    lang: Language;
};
