/**
 * The words that a sketch of a page may keep. They are those that settings pages are made of, in the languages that
 * Flipwatch is tested on; whatever else stands in a label (a name, a place, a title that somebody gave to something)
 * becomes ‹5›, the number of its letters. So what is kept is chosen from this list, and not from the page.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchWords ??= (() => {
  const known = new Set(`
    aan aangezet abgeleitete abgeleiteten abgeleiteter abgeschaltet abilitata abilitato abonnés about abschlusses abschlüsse abseits
    abspielen absturzberichte academic acceleration accept accesibilidad acceso access accessibility accessibilità accessing account
    accounts achievements actief actif actions activa activada activadas activado activados activated active actividad activiteitsopties
    activities activity activité activo activé activée activées activés ad adaptive add added addestramento addestrare additional address
    addresses admin admins adresse adressen ads adult advanced advertenties advertiser advertisers advertising advice affichage afficher
    affiliates after age aggregated agree agreement ai aktionen aktiv aktive aktiviert aktivitetsinställningar aktivitäten
    aktivitätseinstellungen aktivitätsstatus aktualisierung aktywnością alerts algorithms all alle alleen allein allen allgemeine allow
    allowed alone along aloud already als alt alter altersgruppe always am amazon ambient ami amici amigas amigos amis amélioration
    améliorer an analysis analyst analytics analyze and andere anderen anderer anderswo angabe angaben angeschaltet anhand animated
    animations anmeldung anniversaries anniversary annonser annotation announcements annunci anonymous anonymously another antwortvorschläge
    anuncios använd anwendungen any anybody anyone anzeige anzeigen anzeigendaten anzeigeneinstellungen anzeigenerfolgs anzeigenformat
    anúncios apagado apenas app apparaître appareils appear appearance appearances appears apple applicant application applications apply
    approve apps aprimoramento arbeitgeber arbeitswelt archive are arrêt articles artifacts artificial artists as ask asking asks assessment
    at ativa ativada ativadas ativado ativados atividade ativo att attendee attendees attending attention attiva attivata attivate attivati
    attivato attive attivi attività attivo au aucun aucune audience audio auf auftritte aus ausbildung ausbildungen ausgeblendet
    ausgeschaltet ausgewählte ausschreibenden authenticated authentication authentifizierung authorised auto autocomplete autofill automated
    automatic automatically automaticamente automatique automatisch automatische autoplay autoriser autorisé autorisée autosuggest aux
    außerhalb available avec back background badge badges balance barrierefreiheit basados based basic battery be bearbeiten bedienung been
    before beginning bei beiträge below benachrichtigen benachrichtigungen bericht berichte berichten berufserfahrung best besuchen better
    between bevorzugte bewerben bewerberkonten bewerbungen bewerbungsdaten bewertung beyond bildschirmschoner billing birthday birthdays bis
    blind block blocked blockieren blockierte blog blogs booking bookmarks boosting bottom box breaking breakout brief brightness browser
    browsing busca business businesses button by calendar call callers calling calls can canada candidate candidates capabilities caption
    captions career catch categories cellular center change changer changes channel channels characteristics charging chat chats che check
    checkbox checks chiunque choice choices choose ciemny city claim clear click clips close closed cloud co code collaborative
    collaborators collect collection collegamenti color com comerciales command commandes comment commenting comments communicate
    communications communities community como compact companies companion company compare compartilhar compartir compose composition compras
    compte comptes computer con condividere condividi conexiones conexión conexões confidentialité confirmation confirmações connect
    connected connecties connecting connection connections consent consenti consentita consentito console conta contact contacten contactos
    contactpersonen contacts contain contas contatos contatti content contenu contenuti context conteúdos continuous contrast contribute
    contribution contributions control controles controls conversation conversations convert cookie cookies copy correo correos count
    countries country crash crawlers created creation creazione criar cronologia cross crossfade création cualquier cualquiera cuenta
    cuentas current cursors custom customer customization customize customized czcionki da dados dai daily dane dangerous dans danych darf
    dark darstellung das dashboard data daten datenkontrollen datenschutz datenschutzrichtlinie datenweitergabe dati datos day days de
    deactivated deaktiviert deceptive default defaults definitions degli degree degrees dei dein deine deinen del dela delen deles delete
    deliveries delivery delle dem demandes demografische demographic demographics den denen depends der deren derzeitiger derzeitiges des
    desabilitada desabilitado desactivada desactivadas desactivado desactivados desativada desativadas desativado desativados deshabilitada
    deshabilitado designs desktop desligada desligado details detect detecting detection deutsch develop developer developers device devices
    di diagnostic diagnostics diagnostikdata diagnostyczne diagnóstico dialog dich dictation dictionary die dienen dienste digest digests
    digital dimensione direct directory direkte direktnachrichten disabilitata disabilitato disable disabled disattiva disattivata
    disattivate disattivati disattivato disattivo disclaimer discourage discover discoverability discovery display displaying diário do
    donkere données dos double download downloads drittanbietern dritten driver du dunkelmodus dunkler durch during durumumu dynamic
    désactivé désactivée désactivées désactivés dölj dürfen earlier early economic edit editor editors education eea een eerstegraads
    effects ein einem eingeschaltet einladen einladungen einstellungen einzeln el elsewhere em email emails embed embedding embeds emoji
    emoticons empfehlungen empfohlen employer employers en enable enabled encendido encontrem encryption encuentren end endorsements ends
    engine engines enhanced enregistrer enregistré enroll enter entered entfernen entraîner entrenar enviar environments envoyer episode er
    erfahren erfolg erhalten erinnerungen erkennung erlauben erlaubt erstellen erwähnung erwähnungen escuro español estado et etiqueten
    etkinlik eu europe evaluating even event events every everybody everyone execution exercises exibam experience experiences explicit
    explore export exporting expose extension external eğitmek face facebook factor faktor fan fast faster favicon favorites favourited
    feature features feed feedansicht feedback festlegen fi file files films filter filters find findability finden finding fine
    fingerabdruck first focused folge folgen folgst follow followed follower followers following follows font for forever format forschung
    fotos français fraud free frequency frequent freunde freunden freundesfreunde freundinnen friend friendly friends from frühere full för
    für gain game games geactiveerd gebruiken gebruikers gedeactiveerd geen gefolgten gefunden gegevens gegevensprivacy geladen gemaakt
    genai gender general generate generated generatieve generatiivisen generativa generative generativer gente gepauzeerd gepersonaliseerde
    geräte geräteeinstellungen geschlecht gesellschaft gespeichert gespeicherte gestion gestione get geçmişi ghost gifs github given gizle
    gizli gizlilik gizliliği gli global gmail go google graads grades grado graduation graph grau graus group groups gruppen gruppendaten
    guest guides générative gönder görünüm habilitada habilitado happen hardware harmful has hash hauptaktion have having headline health
    hear heatmap help here herunterladen hesap het hibernate hidden hide high highest highlights hilfebereich hire hirers hiring historia
    historial historique history histórico hochschulen home homepage host hosted hour hours how html https huddle hun häufigkeit hören ia
    ich icloud identification identify identity iedereen if ihr ihre ihrem ihren ihrer ihres ik il im images immediately immer immersive
    importe imported importierten improve improvement improvements improves in inactief inactif inactiva inactive inactivo inaktiv inativa
    inativo inattiva inattivo inbox include incognito increase index indexierung indexing indicators individual inferred info information
    ingeschakeld inhabilitado inhalte inhalten inking inline inmail innen inputs insight insights instagram install instance integration
    intelligence intents interact interaction interactions interaktionen intereses interesse interessen interessenbezogene interest
    interests interface internet interviews into inverse invisible invitations invite invites io ip iphone is issues it its itself için iş
    ja jag jahr je jede jeder jedermann jederzeit jij job jobempfehlungen jobs jobsuche jobwechsel join joins jouw json jubiläen just kann
    karrieretipps keep keine keiner kennen kenntnispfad kenntnisse kenntnistests kept key keyboard keys ki kids kişiselleştirilmiş klicken
    know knows kommentare kontaktanfragen kontaktdaten kontakte kontakten kontaktieren kontakty konten konto kontoeinstellungen
    kontoverwaltung kontozugriff kontrolleri konum koyu kullan können la language large larger las lassen last latency launches layout le
    lead leaderboards leads learn learning leaves lebenslaufdaten lebensläufe lecture leden leesbevestigingen leitura lembrete les
    lesebestätigungen lesen leseverlauf less lesson let letter letzten leurs license lift ligada ligado light ligne like limit line link
    linkedin links list listening listing lists live loading local localização locally locatiegeschiedenis location locations lock locking
    log logged login logins lokalizacji long longer loop los loudness low lower läge löschen machine mag mail mails make manage management
    manually map marche mark markdown marked marketing marktforschung masquer masqué matched matching material mature may me measure
    measurement mecanismos med media medium meet meeting meetings mehr mein meine mejorar meldingen member members membres membri membros
    memories memory mensen mentioned mentions menu merkmale mes message messages messaging messen mesure met meta metadata methods meu meus
    mi mich microsoft miei miembro miembros might migliorare mij mijn mim min mina minha minhas mio mir mirroring mis mit mitglieder
    mitgliedern mitnehmen mixed modalità mode model modeli modell modellen modeller modellerini modelli modelo modelos models modules modus
    modèle modèles moi moich mon monday monde month monthly months more most mostra mostrar mostrarme mot moteurs motion motori move much
    multi multiplayer multiple multitasking mundo music mute muted my mí mój möchten mörkt na nach nachnamen nachrichten nachrichtenanfragen
    nachrichtenaustausch nachrichtenfunktion nadie name namen names nascondi nascosto navigators ne nee needed neighborhood neighbors nein
    nenhum nenhuma nessuna nessuno netwerk network netzwerk netzwerks neue neues neueste neuigkeiten new news newsletter newslettern
    newsletters next nicht niemand niemanden niet night ninguna ninguno ninguém niveau no noai nobody noise non none normalize not notes
    notification notifications notificações notify notwendige november nudges nudging numaramla number numbers nur nutzer nutzervereinbarung
    nutzungsanalyse nutzungsdaten não när número ocultar oculto oder of ofertas off offers on once one online only ook op opciones open
    openbaar opt optimize optional options opzioni or order ordering organisationen organization organizations organizer ort ortaklarıyla os
    oscuro other others otros oui our out outlook outside over overlay own owner owners pack page pages pantalla papers par para
    parantamiseen parceiros parental partager partenaires parti participant participants participate participating participation particular
    parties partner partnern partnerom partners party pas pasos passcode passe passkey passkeys password passwords passwort past pasted path
    pausa pausada pausado pause paused pausiert paylaş payment peer pelo people per perfil perform performance permission permissions
    permitida permitido permitir permitted person persona personal personalisation personalise personalised personalisierte personalisiertes
    personalizados personalization personalize personalized personalizing personalizzati personalsuche personanpassade personas persone
    personen personnalisées personne personnelles personnes persönliche pessoa pessoas peut phone photo photos pictures pin pins pinterest
    places platforms platshistorik play playback played playing playlist playlists playtime plugin podcasts points police policy political
    politische polls por positions posizioni possible post postal posteingang poster posting postleitzahl posts pour powered powiadomienia
    practice practices prefer preference preferences preferenze preferred preload premier premium presence preserving presets pressed
    prevent preview previews primary primer primo privacidad privacidade privacy privada privado privat privata private privater privates
    privato privatsphäre privé privéaccount privée privémodus pro process product products produkte produkten professional profiel profil
    profilansicht profilansichtsoptionen profildaten profile profiles profilfotos profilinformationen profilmerkmale profilo profils
    profilvisningsalternativ profiländerungen program project projects promotional promotions prompt proposal protect protection protects
    provide provided prywatne prywatność préférences psettings pubblica pubblico public publication publicidad publicités publiek publique
    publish publishing purchase purposes push pushes pushmeldingen può pública público quality qualquer qualsiasi que qui quick quizzes
    quoted quotidiens radio range ranked rappels rated re reach reactions read reading ready receipts receive recent recently recents
    recherche recibir recognition recomendaciones recommendations recommended recorded recording recordings recruiter recruitern recruiters
    red reddit rede reduce reduced reference referrals refuse refusé regions registration rejoin reklamlar reklamy related relations
    relatives relay releases relevant relevanteste relevanz reload remember reminder reminders remote remove removed rename replied replies
    report reporting reports repositories representing request requests require research responses restaurants restricted results resume
    resumes rete retention retour reuse review reviews rewards ricerca ricerche ride riproduci room routes rozmiar ruhen run runs réseau
    résultats safe safesearch safety sales salva save saved saver saving say scanning schedule scheduling schema schließen schools schreiben
    schreibt schulen schädlicher screen screenshares scroll scrolling scuro se sealing search searches searching second secondary secondo
    secret section secure security see seek seeker seeking seen sees segue segues segui seguidores segundo seguo seguridad sehen sein seite
    seiten seitenbesuchen seitenbetreiber seitenbetreibern sekretess selbstauskunft select self selfie sell send senden sends sensitive sent
    series server servers service services session sessions sets setting settings seul seulement seus share shared shares sharing shop
    shopping short shortcuts shorten show showing shown sicherheit sichtbar sichtbarkeit sidebar sie sieht sign signal signed significant
    sigo sigues silence sim similar since sincronizar sind site sites sitzungen size skicka skill skills skip slide slogan slow smart smooth
    snap so social socios solo soltanto sombre somebody somente someone songs sound soundeffekte sounds sources souviennent spaces speaker
    speaking specific speech speichern spell spelling spento sperren spersonalizowane spiele sponsored sponsors sprache standort
    standortverlauf start starts state statistics statistiques stato status statut stay step stickers store stored stores stories story
    strangers streamer streaming studienfach studies studio study sturen su sua suas sub subcategories subject submission subscribers
    subscriptions subtitles success suche suchergebnissen suchmaschinen suchverlauf suggest suggested suggestions suis suivez summary
    suppression sur survey surveys sus switch switched sync synchroniser synchronisieren synchronizuj synonyms system sécurité sì sí só sólo
    sökmotorer służących tab tag tagged tagging tags taille tailored take tamaño tanılama tap targeted targeting tastenkürzel te team
    technical technologies teilen teilnahme tekoälyn tekstgrootte tela telefon telefonnummer telefonnummern telemetry tell teléfono tema
    temporary terms terze terzi tes test testo tests teus text texte texten texto texts that the their theme themes themselves these they
    third this through ti tiedot time timeline timeout timestamps tippanzeigen tips title to toda todas todo todos toegestaan ton tonen
    tones too tool toolbar top topics total tous tout toutes track tracking traffic train trained trainer trainieren training traits
    transcripts transitions translation treinar trending trenowania treści trip trust tryb träna tts tu tua tuning tuoi turn turned turning
    turns tus tutte tutti tv tweedegraads twitter two tworzenia type types typing tú uber ubicaciones udostępniaj uit uitgeschakeld uitgezet
    ukryj um uma umfragen un una unconfirmed und under undo une unfollowed unfollowing uniquement unknown unless unmute unpin unread
    unrecognized unsubscribe unter unternehmen untertitel until up updates updating upload uploaded upon upvotes url us usa usage usar usare
    use used user username users uses using uso usuario usuarios usuários utenti utilisateurs utilisation utilise utiliser utiliza
    utilizadores utilizar utseende uw użyj van ve vedere vendre verbal verbergen verbessern verbesserung verbetering verbindungen verborgen
    verbundene verbundenen verhindern veri verificación verification verifications verified verifizierungen verileri verilerimi verilerini
    verkopen vernetzt vernetzung verwalten verwenden verwendet via video videos videowiedergabe viel view viewed viewer viewing views
    virtual visibile visibility visibilité visible visit visualización visualizzazione visível você voice voir volg volgers volgt volume von
    voor vos votre vous vrienden waarmee waiting wake want warning was watch watched we web webinar website websites week weekly weergave
    weitere weitergeben welchen well wellbeing wenn wer werbe werbung werden what when whenever where wherever which while whispers
    whiteboard who wi wiadomości wichtige widgets wie wiedergabe will windows wird wirtschaft wish wissen with without word words wordt work
    workplace workspace wrap write writes wszystkim www wygląd wysyłaj wöchentliche yapay year years yes yo you your youtube zarządzanie
    zeigen zeka zezwalaj zichtbaar zoekmachines zoom zu zugelassen zugelassene zulassen zum zur zurück zusammenfassung zustellanzeigen zwei
    zweistufige ändern är çevrimiçi ème öffentlich öffentliche öffentliches última únicamente über übersicht
  `.trim().split(/\s+/));

  /** Words of the language that are names, too: those in small letters alone are the language's. */
  const namesToo = new Set(['will', 'may', 'mark']);
  const lone = new Set(['a', 'e', 'o', 'y', 'à', 'i']);
  const ordinal = /^(1st|2nd|3rd|[4-9]th|1er|2e|3e|2fa)$/i;
  const placeholders = new Set(['‹name›', '‹n.›', '‹email›', '‹phone›']);

  // What a text is made of; what is in none of these (pictures, marks that nobody sees) is left out.
  const pieces = /‹[a-z.]+›|\S*[@_\\]\S*|\S*:\/\/\S*|[\p{L}\p{M}\p{N}]+|[\s.,;:!?&()/'’"“”„«»+%…·–—-]/gu;
  const longest = 200;

  /** @param {string} text */
  const lettersOf = text => [...text].length;

  /** @param {{name?: string, isState?: (text: string) => boolean}} about  `name`: the person's own; `isState`: one of the
   *    service's words for on and off, which are the same for everybody */
  function keeper({ name = '', isState = () => false } = {}) {
    const own = new Set(name.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter(word => lettersOf(word) > 1));

    /** @param {string} word */
    function isKnown(word) {
      const lower = word.normalize('NFC').toLowerCase();
      if (own.has(lower)) return false;
      if (namesToo.has(lower)) return word === lower;
      return known.has(lower) || lone.has(word);
    }

    /** The text with nothing in it but words that are known; null where too little would be left of it to tell anything.
     *  @param {string} text  @returns {string | null} */
    function keep(text) {
      const whole = text.length > 10 * longest ? '' : text.replace(/\s+/gu, ' ').trim();
      if (!whole || lettersOf(whole) > longest) return null;
      if (isState(whole)) return whole;
      const isNumbered = (whole.match(/\p{N}/gu) ?? []).length > 4;
      let [kept, left] = [0, 0];
      const told = Array.from(flipwatch.redact(whole, name).matchAll(pieces), ([piece]) => {
        if (placeholders.has(piece) || /^[^\p{L}\p{N}]$/u.test(piece)) return piece;
        const isNumber = /^\p{N}+$/u.test(piece);
        if (isNumber && !isNumbered && piece.length < 3) return piece;
        if (!isNumber && (isKnown(piece) || ordinal.test(piece))) {
          kept += 1;
          return piece;
        }
        left += 1;
        return `‹${lettersOf(piece)}›`;
      }).join('').replace(/\s+/gu, ' ').trim();
      return kept > 0 && kept >= left ? told : null;
    }

    return { keep, isKnown };
  }

  return { keeper, lettersOf };
})();
