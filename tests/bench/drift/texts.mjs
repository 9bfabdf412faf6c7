/** What settings are called, in the order of `languages`: no service's own sentences. */

export const languages = ['en', 'de', 'fr', 'es', 'it', 'ja'];

/** A switch each: its label, and for some what the page says of it. */
export const labels = [
  ['Show my profile in search engines', 'Mein Profil in Suchmaschinen zeigen', 'Afficher mon profil dans les moteurs de recherche', 'Mostrar mi perfil en los buscadores', 'Mostra il mio profilo nei motori di ricerca', '検索エンジンに自分のプロフィールを表示する'],
  ['Personalized ads', 'Personalisierte Werbung', 'Publicités personnalisées', 'Anuncios personalizados', 'Annunci personalizzati', 'パーソナライズド広告'],
  ['Share data with partners', 'Daten an Partner weitergeben', 'Partager des données avec des partenaires', 'Compartir datos con socios', 'Condividi i dati con i partner', 'データをパートナーと共有する'],
  ['Use my posts to train AI', 'Meine Beiträge zum Trainieren von KI verwenden', 'Utiliser mes publications pour entraîner l’IA', 'Usar mis publicaciones para entrenar la IA', 'Usa i miei post per addestrare l’IA', '自分の投稿をAIの学習に使用する'],
  ['Save my watch history', 'Verlauf meiner Videos speichern', 'Enregistrer mon historique de lecture', 'Guardar mi historial de reproducción', 'Salva la cronologia dei video', '再生履歴を保存する'],
  ['Read receipts', 'Lesebestätigungen', 'Confirmations de lecture', 'Confirmaciones de lectura', 'Conferme di lettura', '既読通知'],
  ['Typing indicator', 'Schreibanzeige', 'Indicateur de saisie', 'Indicador de escritura', 'Indicatore di scrittura', '入力中の表示'],
  ['Autoplay videos', 'Videos automatisch abspielen', 'Lecture automatique des vidéos', 'Reproducir vídeos automáticamente', 'Riproduci i video automaticamente', '動画を自動再生する'],
  ['Dark mode', 'Dunkles Design', 'Mode sombre', 'Modo oscuro', 'Tema scuro', 'ダークモード'],
  ['Sound effects', 'Toneffekte', 'Effets sonores', 'Efectos de sonido', 'Effetti sonori', '効果音'],
  ['Weekly digest', 'Wöchentliche Zusammenfassung', 'Résumé hebdomadaire', 'Resumen semanal', 'Riepilogo settimanale', '週間ダイジェスト'],
  ['Push notifications', 'Push-Benachrichtigungen', 'Notifications push', 'Notificaciones push', 'Notifiche push', 'プッシュ通知'],
  ['Email about new features', 'E-Mails zu neuen Funktionen', 'E-mails sur les nouveautés', 'Correos sobre novedades', 'E-mail sulle novità', '新機能のお知らせメール'],
  ['Precise location', 'Genauer Standort', 'Position exacte', 'Ubicación exacta', 'Posizione esatta', '正確な位置情報'],
  ['Location history', 'Standortverlauf', 'Historique des positions', 'Historial de ubicaciones', 'Cronologia delle posizioni', 'ロケーション履歴'],
  ['Sync my address book', 'Mein Adressbuch abgleichen', 'Synchroniser mon carnet d’adresses', 'Sincronizar mi agenda', 'Sincronizza la mia rubrica', '連絡先を同期する'],
  ['Suggest me to my contacts', 'Mich meinen Kontakten vorschlagen', 'Me suggérer à mes contacts', 'Sugerirme a mis contactos', 'Suggeriscimi ai miei contatti', '知り合いに自分をおすすめする'],
  ['Activity status', 'Aktivitätsstatus', 'Statut d’activité', 'Estado de actividad', 'Stato di attività', 'アクティビティの状況'],
  ['Allow tagging', 'Markierungen zulassen', 'Autoriser l’identification', 'Permitir etiquetas', 'Consenti i tag', 'タグ付けを許可する'],
  ['Hide my followers', 'Meine Follower ausblenden', 'Masquer mes abonnés', 'Ocultar mis seguidores', 'Nascondi i miei follower', 'フォロワーを非表示にする'],
  ['Two-step sign-in', 'Anmeldung in zwei Schritten', 'Connexion en deux étapes', 'Acceso en dos pasos', 'Accesso in due passaggi', '2段階認証'],
  ['Login alerts', 'Anmeldewarnungen', 'Alertes de connexion', 'Alertas de acceso', 'Avvisi di accesso', 'ログインアラート'],
  ['Remember this browser', 'Diesen Browser merken', 'Mémoriser ce navigateur', 'Recordar este navegador', 'Ricorda questo browser', 'このブラウザーを記憶する'],
  ['Usage statistics', 'Nutzungsstatistik', 'Statistiques d’utilisation', 'Estadísticas de uso', 'Statistiche di utilizzo', '利用統計'],
  ['Crash reports', 'Absturzberichte', 'Rapports de plantage', 'Informes de fallos', 'Segnalazioni di arresto anomalo', 'クラッシュレポート'],
  ['Research invitations', 'Einladungen zu Studien', 'Invitations à des études', 'Invitaciones a estudios', 'Inviti a ricerche', '調査への招待'],
  ['Captions', 'Untertitel', 'Sous-titres', 'Subtítulos', 'Sottotitoli', '字幕'],
  ['Large text', 'Große Schrift', 'Grand texte', 'Texto grande', 'Testo grande', '大きな文字'],
  ['Keyboard shortcuts', 'Tastenkürzel', 'Raccourcis clavier', 'Atajos de teclado', 'Scorciatoie da tastiera', 'キーボードショートカット'],
  ['Birthday reminders', 'Geburtstagserinnerungen', 'Rappels d’anniversaire', 'Recordatorios de cumpleaños', 'Promemoria dei compleanni', '誕生日のお知らせ'],
  ['Game invitations', 'Einladungen zu Spielen', 'Invitations à des jeux', 'Invitaciones a juegos', 'Inviti ai giochi', 'ゲームへの招待'],
  ['Voice search', 'Sprachsuche', 'Recherche vocale', 'Búsqueda por voz', 'Ricerca vocale', '音声検索'],
  ['Offline copies', 'Kopien für unterwegs', 'Copies hors ligne', 'Copias sin conexión', 'Copie offline', 'オフライン用のコピー'],
  ['Beta features', 'Beta-Funktionen', 'Fonctions bêta', 'Funciones beta', 'Funzioni beta', 'ベータ版の機能'],
  ['Public playlists', 'Öffentliche Playlists', 'Playlists publiques', 'Listas públicas', 'Playlist pubbliche', '公開プレイリスト'],
  ['Message requests', 'Nachrichtenanfragen', 'Demandes de message', 'Solicitudes de mensajes', 'Richieste di messaggi', 'メッセージリクエスト'],
  ['Data saver', 'Daten sparen', 'Économie de données', 'Ahorro de datos', 'Risparmio dati', 'データセーバー'],
  ['Comment filter', 'Kommentarfilter', 'Filtre de commentaires', 'Filtro de comentarios', 'Filtro dei commenti', 'コメントフィルター'],
  ['Story replies', 'Antworten auf Storys', 'Réponses aux stories', 'Respuestas a historias', 'Risposte alle storie', 'ストーリーへの返信'],
  ['Gift receipts', 'Belege für Geschenke', 'Reçus de cadeaux', 'Recibos de regalos', 'Ricevute dei regali', 'ギフトの領収書'],
];

/** Radio groups and selects: what the group is called, and its options. */
export const choices = [
  { label: ['Who can see my email address', 'Wer meine E-Mail-Adresse sehen kann', 'Qui peut voir mon adresse e-mail', 'Quién puede ver mi correo', 'Chi può vedere la mia e-mail', 'メールアドレスを見ることができる人'],
    options: [['Everyone', 'Friends', 'Only me'], ['Alle', 'Freunde', 'Nur ich'], ['Tout le monde', 'Amis', 'Moi uniquement'], ['Todos', 'Amigos', 'Solo yo'], ['Tutti', 'Amici', 'Solo io'], ['全員', '友達', '自分のみ']] },
  { label: ['Who can write to me', 'Wer mir schreiben kann', 'Qui peut m’écrire', 'Quién puede escribirme', 'Chi può scrivermi', '自分にメッセージを送れる人'],
    options: [['Anyone', 'Followers', 'Nobody'], ['Jeder', 'Follower', 'Niemand'], ['N’importe qui', 'Abonnés', 'Personne'], ['Cualquiera', 'Seguidores', 'Nadie'], ['Chiunque', 'Follower', 'Nessuno'], ['誰でも', 'フォロワー', 'なし']] },
  { label: ['Video quality', 'Videoqualität', 'Qualité vidéo', 'Calidad de vídeo', 'Qualità video', '動画の画質'],
    options: [['Automatic', 'High', 'Low'], ['Automatisch', 'Hoch', 'Niedrig'], ['Automatique', 'Haute', 'Basse'], ['Automática', 'Alta', 'Baja'], ['Automatica', 'Alta', 'Bassa'], ['自動', '高', '低']] },
  { label: ['Feed order', 'Reihenfolge im Feed', 'Ordre du fil', 'Orden del feed', 'Ordine del feed', 'フィードの並び順'],
    options: [['Newest first', 'Most relevant'], ['Neueste zuerst', 'Relevanteste'], ['Plus récents', 'Plus pertinents'], ['Más recientes', 'Más relevantes'], ['Più recenti', 'Più pertinenti'], ['新しい順', '関連度順']] },
];

export const headings = [
  ['Privacy', 'Datenschutz', 'Confidentialité', 'Privacidad', 'Privacy', 'プライバシー'],
  ['How we use your data', 'Wie wir Ihre Daten verwenden', 'Comment nous utilisons vos données', 'Cómo usamos tus datos', 'Come usiamo i tuoi dati', 'データの使用方法'],
  ['Appearance', 'Darstellung', 'Apparence', 'Apariencia', 'Aspetto', '外観'],
];

/** One sentence under a label: what differs between two of them is what the setting means. */
export const sentences = {
  before: ['We use this to improve the service.', 'Wir nutzen das, um den Dienst zu verbessern.', 'Nous utilisons cela pour améliorer le service.', 'Usamos esto para mejorar el servicio.', 'Usiamo questi dati per migliorare il servizio.', 'サービスの改善に使用します。'],
  after: ['We and our partners use this to improve the service and to show ads.', 'Wir und unsere Partner nutzen das, um den Dienst zu verbessern und Werbung zu zeigen.',
    'Nous et nos partenaires utilisons cela pour améliorer le service et afficher des publicités.', 'Nosotros y nuestros socios usamos esto para mejorar el servicio y mostrar anuncios.', 'Noi e i nostri partner usiamo questi dati per migliorare il servizio e mostrare annunci.', '当社とパートナーが、サービスの改善と広告の表示に使用します。'],
  same: ['This is how we improve the service.', 'So verbessern wir den Dienst.', 'C’est ainsi que nous améliorons le service.', 'Así mejoramos el servicio.', 'È così che miglioriamo il servizio.', 'これによりサービスを改善しています。'],
  kept30: ['Kept for 30 days.', 'Wird 30 Tage gespeichert.', 'Conservé pendant 30 jours.', 'Se guarda durante 30 días.', 'Conservato per 30 giorni.', '30日間保存されます。'],
  kept90: ['Kept for 90 days.', 'Wird 90 Tage gespeichert.', 'Conservé pendant 90 jours.', 'Se guarda durante 90 días.', 'Conservato per 90 giorni.', '90日間保存されます。'],
  dated1: ['Last changed on 3 March 2026.', 'Zuletzt geändert am 3. März 2026.', 'Dernière modification le 3 mars 2026.', 'Última modificación: 3 de marzo de 2026.', 'Ultima modifica: 3 marzo 2026.', '最終変更日：2026年3月3日'],
  dated2: ['Last changed on 14 May 2026.', 'Zuletzt geändert am 14. Mai 2026.', 'Dernière modification le 14 mai 2026.', 'Última modificación: 14 de mayo de 2026.', 'Ultima modifica: 14 maggio 2026.', '最終変更日：2026年5月14日'],
};

/** A word that is added to a label or taken away from it, so that it says something else. */
export const more = ['and partners', 'und Partner', 'et partenaires', 'y socios', 'e partner', 'とパートナー'];

/** What a row or a radio pair calls on and off. */
export const words = {
  plain: [['On', 'Off'], ['Ein', 'Aus'], ['Activé', 'Désactivé'], ['Activado', 'Desactivado'], ['Attivo', 'Disattivato'], ['オン', 'オフ']],
  yes: [['Yes', 'No'], ['Ja', 'Nein'], ['Oui', 'Non'], ['Sí', 'No'], ['Sì', 'No'], ['はい', 'いいえ']],
  /** Of a language that no table has. */
  unlisted: languages.map(() => ['Ενεργό', 'Ανενεργό']),
};

/** The same in letters of that language: not a translation, and as unlike. @param {string} text */
export const unlisted = text => text.toLowerCase().normalize('NFD').replace(/[a-z]/g, letter => 'αβκδεφγηιξκλμνοπθρστυβωχψζ'[letter.charCodeAt(0) - 97]);
